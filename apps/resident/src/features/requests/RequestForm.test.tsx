import { type CalendarDate, kopecks, parseCalendarDate } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { RequestForm } from './RequestForm.tsx'
import type { AskedSubject, RequestDraft } from './request-draft.ts'
import type { RequestCategory } from './requests.api.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}
const ACCOUNT = '0193a000-0000-7000-8000-000000000001'
const REQUEST = '0193a000-0000-7000-8000-000000000002'

const charges: RequestCategory = {
  code: 'R1',
  title: 'Начисления',
  description: 'Сумма, тариф, объём',
  searchWords: '',
  account: 'required',
  fields: [
    { code: 'period', label: 'За какой месяц', kind: 'period', required: true },
    {
      code: 'service',
      label: 'Услуга',
      kind: 'choice',
      required: true,
      options: ['Отопление', 'Холодная вода'],
    },
  ],
  decides: 'Расчётный центр',
  term: { days: 10, kind: 'working', act: 'ПП РФ № 416, пункт 36', usualDays: 3 },
  answerBy: date('2026-12-18'),
}

const heating: AskedSubject = {
  kind: 'bill',
  id: '0193a000-0000-7000-8000-000000000003',
  lineId: '7',
  accountId: ACCOUNT,
  title: 'Отопление, ноябрь',
  note: 'Строка квитанции',
  amount: kopecks(259_150n),
}

type Sent = { headers: Record<string, string>; body: string }
type Shown = {
  answer?: () => Promise<Response>
  subject?: AskedSubject
  prefilled?: Partial<RequestDraft>
  owner?: string
}

const taken = async () => Response.json({ id: REQUEST, number: 1217, dueOn: '2026-12-18' })

const show = ({ answer = taken, subject, prefilled = {}, owner = 'anna' }: Shown = {}) => {
  const asked = vi.fn<(url: string, request: Sent) => Promise<Response>>(answer)
  vi.stubGlobal('fetch', asked)
  const onSent = vi.fn<(request: { id: string; number: number }) => void>()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RequestForm
        owner={owner}
        category={charges}
        emergencies={[
          {
            code: 'gas',
            words: ['газ', 'газом'],
            title: 'Пахнет газом?',
            advice: 'Откройте окна и позвоните.',
            phones: [{ label: 'Газовая служба', number: '104' }],
          },
        ]}
        accounts={[
          { id: ACCOUNT, number: '48112-306', shortAddress: 'Фрунзе, 14–27', address: 'Можайск, Фрунзе' },
        ]}
        from={{ name: 'Анна Ковалёва', phone: '+7 916 ••• •• 42' }}
        today={date('2026-12-08')}
        subject={subject}
        prefilled={{ accountId: ACCOUNT, ...prefilled }}
        categoriesHref="/requests/new"
        onSent={onSent}
      />
    </QueryClientProvider>,
  )
  return {
    onSent,
    sent: () => asked.mock.calls.map(([, { headers, body }]) => ({ headers, body: JSON.parse(body) })),
  }
}

const text = () => screen.getByRole('textbox', { name: /Что.случилось/ })
const send = () => screen.getByRole('button', { name: /Отправить/ })
const fill = async () => {
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /За.какой.месяц/ }), '2026-11')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Услуга/ }), 'Отопление')
  await userEvent.type(text(), 'Отопление дороже на 803 рубля')
}

test('what was written is sent with what it came from, and the draft is gone', async () => {
  const { onSent, sent } = show({ subject: heating })
  await fill()
  await userEvent.click(send())
  await vi.waitFor(() =>
    expect(onSent).toHaveBeenCalledWith({ id: REQUEST, number: 1217, dueOn: '2026-12-18' }),
  )
  expect(sent().map(({ body }) => body)).toEqual([
    {
      category: 'R1',
      accountId: ACCOUNT,
      text: 'Отопление дороже на 803 рубля',
      answers: [
        { field: 'period', value: '2026-11' },
        { field: 'service', value: 'Отопление' },
      ],
      subject: { kind: 'bill', id: heating.id, lineId: '7' },
      fileIds: [],
    },
  ])
  expect(localStorage).toHaveLength(0)
})

test('what it came from can be taken off', async () => {
  const { sent } = show({ subject: heating })
  await userEvent.click(screen.getByRole('button', { name: /Убрать квитанцию/ }))
  expect(screen.queryByText(/Отопление, ноябрь/)).toBeNull()
  await fill()
  await userEvent.click(send())
  await vi.waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]?.body).not.toHaveProperty('subject')
})

test('an unfinished form is not sent: every slip is told, and the first has the focus', async () => {
  const { sent } = show()
  await userEvent.click(send())
  expect(screen.getAllByRole('alert').map((slip) => slip.textContent?.replaceAll('\u00A0', ' '))).toEqual([
    'Выберите месяц.',
    'Выберите из списка.',
    'Напишите, что случилось: хотя бы 10 знаков.',
  ])
  await vi.waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /За.какой.месяц/ })),
  )
  expect(sent()).toEqual([])
})

test('a field is judged when it is left, not while one types', async () => {
  show()
  await userEvent.type(text(), 'Мало')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.tab()
  expect(screen.getByRole('alert').textContent).toMatch(/10.знаков/)
  await userEvent.type(text(), ' слов, а теперь хватит')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('the limit is visible from the start', async () => {
  show()
  expect(screen.getByText('0 из 2000')).toBeTruthy()
  await userEvent.type(text(), 'Почему?')
  expect(screen.getByText('7 из 2000')).toBeTruthy()
})

test('a double click makes one request', async () => {
  const { sent, onSent } = show({ answer: () => new Promise(() => undefined) })
  await fill()
  const button = send()
  fireEvent.click(button)
  fireEvent.click(button)
  await vi.waitFor(() => expect(sent()).toHaveLength(1))
  expect(onSent).not.toHaveBeenCalled()
})

test('after a lost answer and a reload the same request goes again; another text is another one', async () => {
  const lost = show({
    answer: async () => {
      throw new TypeError('no network')
    },
  })
  await fill()
  await userEvent.click(send())
  expect((await screen.findByRole('alert')).textContent).toMatch(/Сервер не.ответил/)
  const [first] = lost.sent()
  cleanup()

  const { sent } = show()
  expect(text()).toHaveProperty('value', 'Отопление дороже на 803 рубля')
  await userEvent.click(send())
  await vi.waitFor(() => expect(sent()).toHaveLength(1))
  expect(sent()[0]?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
  cleanup()

  const other = show()
  await fill()
  await userEvent.type(text(), ' и копейки')
  await userEvent.click(send())
  await vi.waitFor(() => expect(other.sent()).toHaveLength(1))
  expect(other.sent()[0]?.headers['idempotency-key']).not.toBe(first?.headers['idempotency-key'])
})

test('who signs in after another does not see the draft; its writer does', async () => {
  show()
  await fill()
  cleanup()
  sessionStorage.clear()
  show({ owner: 'boris' })
  expect(text()).toHaveProperty('value', '')
  cleanup()
  show()
  expect(text()).toHaveProperty('value', 'Отопление дороже на 803 рубля')
})

test('who writes of an emergency is told whom to call', async () => {
  show()
  await userEvent.type(text(), 'В подъезде пахнет газом')
  expect(screen.getByText('Пахнет газом?').closest('[role=status]')).toBeTruthy()
  expect(screen.getByRole('link', { name: /104/ }).getAttribute('href')).toBe('tel:104')
})

test('what is known already stands in the form', () => {
  show({ prefilled: { answers: { period: '2026-11', service: 'Не из списка' } } })
  expect(screen.getByRole('combobox', { name: /За.какой.месяц/ })).toHaveProperty('value', '2026-11')
  expect(screen.getByRole('combobox', { name: /Услуга/ })).toHaveProperty('value', '')
  expect(screen.getByText(/Анна Ковалёва/)).toBeTruthy()
  expect(screen.getByText(/Кто отвечает: Расчётный центр/)).toBeTruthy()
})

test('a flood is explained, and nothing of it is lost', async () => {
  const facts = { retryAt: '2026-12-09T06:00:00.000Z' }
  show({ answer: async () => Response.json({ code: 'too-many-tries', facts }, { status: 429 }) })
  await fill()
  await userEvent.click(send())
  expect((await screen.findByRole('alert')).textContent).toMatch(/Снова можно 9.декабря/)
  expect(text()).toHaveProperty('value', 'Отопление дороже на 803 рубля')
})
