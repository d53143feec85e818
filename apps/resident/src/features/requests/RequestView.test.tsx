import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeEventSource } from './chat/testing.ts'
import { RequestView } from './RequestView.tsx'
import type { RequestDetail } from './requests.api.ts'

const date = (text: string) => {
  const parsed = parseCalendarDate(text)
  if (!parsed) throw new RangeError(text)
  return parsed
}
const at = (text: string) => new Date(`${text}+03:00`)
const ID = '0193a000-0000-7000-8000-000000000002'

const request: RequestDetail = {
  id: ID,
  number: 1217,
  topic: 'Почему отопление дороже?',
  category: { code: 'R1', title: 'Начисления' },
  status: 'in-work',
  createdAt: at('2026-12-04T14:36'),
  touchedAt: at('2026-12-04T15:10'),
  progress: 5,
  unread: 0,
  dueOn: date('2026-12-18'),
  workingDaysLeft: 8,
  answers: [{ label: 'За какой месяц', value: '2026-11' }],
  subject: {
    kind: 'bill',
    id: ID,
    lineId: '7',
    accountId: ID,
    title: 'ОТОПЛЕНИЕ',
    note: 'Строка квитанции, ноябрь 2026',
    period: '2026-11',
  },
  track: [
    { name: 'received', state: 'done', at: at('2026-12-04T14:36') },
    { name: 'assigned', state: 'done', at: at('2026-12-04T15:10'), to: 'Ирина Соловьёва' },
    { name: 'in-work', state: 'now', at: at('2026-12-04T15:20'), note: 'Запросили показания дома' },
    { name: 'answer', state: 'next' },
  ],
  term: {
    receivedOn: date('2026-12-04'),
    dueOn: date('2026-12-18'),
    days: 10,
    kind: 'working',
    act: 'ПП РФ № 416, пункт 36',
    workingDaysLeft: 8,
    paused: false,
  },
  holder: { team: 'Отдел начислений', name: 'Ирина Соловьёва' },
  messages: [],
  hasEarlier: false,
  mayReopen: false,
  mayWrite: true,
  livePosition: '10',
}

const show = (part: Partial<RequestDetail> = {}, sent = false) => {
  const asked = vi.fn<(url: string, asked: { method: string; body?: string }) => Promise<Response>>(
    async () => Response.json({ status: 'reopened', dueOn: '2026-12-25' }),
  )
  vi.stubGlobal('fetch', asked)
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RequestView
        owner="anna"
        request={{ ...request, ...part }}
        today={date('2026-12-08')}
        sent={sent}
        age={null}
      />
    </QueryClientProvider>,
  )
  return { asked: () => asked.mock.calls.map(([url, { body }]) => ({ url, body: JSON.parse(body ?? '{}') })) }
}
const plain = (text: string | null | undefined) => text?.replaceAll('\u00A0', ' ')
const panel = () => plain(screen.getByRole('region', { name: /Сейчас|Отвечал/ }).textContent)
const termOf = (workingDaysLeft: number, part: object = {}) => ({
  term: { ...request.term, workingDaysLeft, ...part },
})

beforeEach(() => FakeEventSource.install())
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

test('who has it, until when, and what happened, like a parcel', () => {
  show()
  expect(panel()).toBe(
    'ИССейчас у специалистаИрина СоловьёваОтдел начислений4 декабряОтвет до 18 декабряОсталось 8 рабочих дней',
  )
  const steps = screen.getByRole('list', { name: 'Путь заявки' })
  expect([...steps.children].map(({ textContent }) => plain(textContent))).toEqual([
    'Принята, сделано4 декабря, 14:36Срок 10 рабочих дней: ПП РФ № 416, пункт 36',
    'Назначен специалист, сделано4 декабря, 15:10Ирина Соловьёва',
    'Проверяем, сейчас4 декабря, 15:20Запросили показания дома',
    'Ответ, дальшеДо 18 декабря. Не согласитесь, откроете снова',
  ])
  expect(screen.getByRole('link', { name: /Отопление/ }).getAttribute('href')).toBe(
    `/payments/bills/${ID}/2026-11`,
  )
  expect(screen.getByText('11.2026')).toBeTruthy()
})

test.each([
  [termOf(2), 'Осталось 2 рабочих дня', 'text-warn'],
  [termOf(0), 'Сегодня последний день', 'text-warn'],
  [termOf(-1), 'Срок прошёл 1 рабочий день назад', 'text-bad'],
  [termOf(8, { paused: true }), 'Срок стоит: ждём вашего ответа в чате', 'text-due-text-2'],
])('the term says how it stands: %#', (part, words, look) => {
  show(part)
  const said = screen.getByText(
    (_, element) => plain(element?.textContent) === words && element?.tagName === 'P',
  )
  expect(said.className).toContain(look)
})

test('while nobody has taken it there is the team', () => {
  show({ holder: { team: 'Отдел начислений' }, status: 'new' })
  expect(panel()).toMatch(/^Сейчас в отделеОтдел начислений/)
})

test('what came in the evening counts from the next working day', () => {
  show({ term: { ...request.term, receivedOn: date('2026-12-07') } })
  expect(screen.getByText(/Считаем с.7.декабря/)).toBeTruthy()
})

test('a new request says that it was taken', () => {
  show({}, true)
  expect(plain(screen.getByText(/Заявка.№.1217.принята/).closest('[role=status]')?.textContent)).toMatch(
    /Ответ до 18 декабря/,
  )
})

test('an answered request can be opened anew, with a word why', async () => {
  const { asked } = show({ status: 'done', mayReopen: true })
  expect(panel()).toMatch(/^ИСОтвечал специалист.*Ответ дан$/)
  await userEvent.click(screen.getByRole('button', { name: /Открыть.заново/ }))
  await userEvent.type(screen.getByRole('textbox'), 'Нет')
  await userEvent.click(screen.getByRole('button', { name: /Открыть.заново/ }))
  expect(screen.getByRole('alert').textContent).toMatch(/10.знаков/)
  await userEvent.type(screen.getByRole('textbox'), ', батарея всё ещё холодная')
  await userEvent.click(screen.getByRole('button', { name: /Открыть.заново/ }))
  await vi.waitFor(() =>
    expect(asked()).toContainEqual({
      url: `/api/v1/requests/${ID}/reopening`,
      body: { text: 'Нет, батарея всё ещё холодная' },
    }),
  )
})
