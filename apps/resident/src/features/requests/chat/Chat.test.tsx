import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useRequest } from '../requests.api.ts'
import { Chat } from './Chat.tsx'
import { FakeEventSource } from './testing.ts'

const REQUEST = '0193a000-0000-7000-8000-000000000002'
const id = (place: number) => `0193a000-0000-7000-8000-0000000001${String(place).padStart(2, '0')}`

const message = (place: number, by: 'resident' | 'staff', text: string, part: object = {}) => ({
  id: id(place),
  clientId: id(place + 50),
  by,
  ...(by === 'staff' && { author: 'Ирина Соловьёва' }),
  text,
  at: `2026-12-08T06:${String(place).padStart(2, '0')}:00.000Z`,
  state: 'sent',
  files: [],
  ...part,
})

const head = {
  id: REQUEST,
  number: 1217,
  topic: 'Почему отопление дороже?',
  category: { code: 'R1', title: 'Начисления' },
  status: 'in-work',
  createdAt: '2026-12-04T11:36:00.000Z',
  touchedAt: '2026-12-08T06:00:00.000Z',
  progress: 5,
  unread: 0,
  dueOn: '2026-12-18',
  workingDaysLeft: 8,
  answers: [],
  track: [],
  term: {
    receivedOn: '2026-12-04',
    dueOn: '2026-12-18',
    days: 10,
    kind: 'working',
    act: 'ПП РФ № 416',
    workingDaysLeft: 8,
    paused: false,
  },
  holder: { team: 'Отдел начислений', name: 'Ирина Соловьёва' },
  hasEarlier: false,
  mayReopen: false,
  mayWrite: true,
  livePosition: '10',
}

const first = [
  message(1, 'resident', 'Почему отопление дороже?', {
    at: '2026-12-04T11:36:00.000Z',
    state: 'read',
  }),
]

type Asked = { method: string; body?: string; headers?: Record<string, string> }

/** A server that knows the chat; `refuses` stands for the answer to what is written. */
const givenServer = (
  { messages = first, more = {} }: { messages?: object[]; more?: object } = {},
  written?: () => Promise<Response>,
) => {
  const sent: { path: string; key: string | undefined; body: Record<string, unknown> }[] = []
  const answer = vi.fn<(url: string, asked: Asked) => Promise<Response>>(
    async (url, { method, body = '{}', headers }) => {
      if (method === 'GET' && url.endsWith(REQUEST)) return Response.json({ ...head, messages, ...more })
      if (method === 'GET') {
        return Response.json({ messages: [message(0, 'resident', 'Самое раннее')], hasEarlier: false })
      }
      const parsed = JSON.parse(body) as Record<string, unknown>
      sent.push({ path: url.split('/').at(-1) ?? '', key: headers?.['idempotency-key'], body: parsed })
      if (url.endsWith('/messages')) {
        return written
          ? written()
          : Response.json({
              message: { ...message(9, 'resident', String(parsed['text'])), clientId: parsed['clientId'] },
            })
      }
      return Response.json({})
    },
  )
  vi.stubGlobal('fetch', answer)
  return { sent, to: (path: string) => sent.filter((one) => one.path === path) }
}

const today = parseCalendarDate('2026-12-08') as CalendarDate

const Screen = ({ owner }: { owner: string }) => {
  const request = useRequest(REQUEST).data?.value
  return request && <Chat owner={owner} request={request} today={today} age={null} />
}
const show = async (owner = 'anna') => {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Screen owner={owner} />
    </QueryClientProvider>,
  )
  await screen.findByRole('region', { name: 'Переписка' })
  await vi.waitFor(() => expect(FakeEventSource.all).toHaveLength(1))
}

const spoken = () =>
  [...screen.getByRole('region', { name: 'Переписка' }).querySelectorAll('.rounded-card')]
    .map(({ textContent }) => textContent)
    .filter((text) => text?.startsWith('Вы:') || text?.startsWith('Ирина'))
const write = async (text: string) => {
  await userEvent.type(screen.getByRole('textbox', { name: 'Сообщение' }), text)
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))
}
const tell = (event: object) => act(() => FakeEventSource.newest().send({ ...liveHead, ...event }))
const liveHead = { kind: 'message', requestId: REQUEST, number: 1217, status: 'in-work' }

beforeEach(() => {
  FakeEventSource.install()
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

test('days part the chat, and what became of one’s own messages is said in words', async () => {
  givenServer({
    messages: [
      ...first,
      message(2, 'staff', 'Проверяем'),
      message(3, 'resident', 'Жду', { state: 'delivered' }),
    ],
  })
  await show()
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    '4 декабря, пятница'.replace(' ', '\u00A0'),
    'Сегодня',
  ])
  expect(spoken()).toEqual([
    'Вы:Почему отопление дороже?14:36, прочитано',
    'Ирина Соловьёва:Проверяем9:02',
    'Вы:Жду9:03, доставлено',
  ])
})

test('what was written is there at once, and is the server’s own when it has come', async () => {
  const answers: (() => void)[] = []
  const { to } = givenServer(
    {},
    () =>
      new Promise((answer) => {
        answers.push(() =>
          answer(
            Response.json({
              message: {
                ...message(9, 'resident', 'Спасибо'),
                clientId: to('messages')[0]?.body['clientId'],
              },
            }),
          ),
        )
      }),
  )
  await show()
  await write('Спасибо')
  expect(spoken().at(-1)).toMatch(/^Вы:Спасибо.*ждёт отправки$/)
  expect(screen.getByRole('textbox', { name: 'Сообщение' })).toHaveProperty('value', '')
  answers[0]?.()
  await vi.waitFor(() => expect(spoken().at(-1)).toBe('Вы:Спасибо9:09, отправлено'))
  expect(spoken()).toHaveLength(2)
  const [sent] = to('messages')
  expect(sent?.key).toBe(sent?.body['clientId'])
  expect(localStorage).toHaveLength(0)
})

test('without a network it waits, through a reload as well, and goes with the same key', async () => {
  const lost = givenServer({}, async () => {
    throw new TypeError('no network')
  })
  await show()
  await write('Спасибо')
  await vi.waitFor(() => expect(lost.to('messages')).toHaveLength(1))
  expect(spoken().at(-1)).toMatch(/ждёт отправки$/)
  cleanup()

  const { to } = givenServer()
  FakeEventSource.install()
  await show()
  await vi.waitFor(() => expect(to('messages')).toHaveLength(1))
  expect(to('messages')[0]?.key).toBe(lost.to('messages')[0]?.key)
  await vi.waitFor(() => expect(spoken().at(-1)).toMatch(/отправлено$/))
})

test('it goes as soon as the network is there', async () => {
  let broken = true
  const { to } = givenServer({}, async () => {
    if (broken) throw new TypeError('no network')
    return Response.json({
      message: { ...message(9, 'resident', 'Спасибо'), clientId: to('messages')[0]?.body['clientId'] },
    })
  })
  await show()
  await write('Спасибо')
  await vi.waitFor(() => expect(to('messages')).toHaveLength(1))
  broken = false
  act(() => void globalThis.dispatchEvent(new Event('online')))
  await vi.waitFor(() => expect(spoken().at(-1)).toMatch(/отправлено$/))
  expect(to('messages').map(({ key }) => key)).toEqual([to('messages')[0]?.key, to('messages')[0]?.key])
})

test('what the server does not take says why, and can be sent again or taken back', async () => {
  const { to } = givenServer({}, async () => Response.json({ code: 'request-closed' }, { status: 409 }))
  await show()
  await write('Спасибо')
  expect((await screen.findByRole('alert')).textContent).toMatch(/Не.отправлено.*закрыта/)
  await userEvent.click(screen.getByRole('button', { name: /Отправить ещё/ }))
  await vi.waitFor(() => expect(to('messages')).toHaveLength(2))
  expect(to('messages')[1]?.key).toBe(to('messages')[0]?.key)
  await userEvent.click(await screen.findByRole('button', { name: 'Убрать' }))
  expect(spoken()).toHaveLength(1)
  expect(localStorage).toHaveLength(0)
})

test('a draft is kept for its writer', async () => {
  givenServer()
  await show()
  await userEvent.type(screen.getByRole('textbox', { name: 'Сообщение' }), 'А батарею')
  cleanup()
  FakeEventSource.install()
  await show('boris')
  expect(screen.getByRole('textbox', { name: 'Сообщение' })).toHaveProperty('value', '')
  cleanup()
  FakeEventSource.install()
  await show()
  expect(screen.getByRole('textbox', { name: 'Сообщение' })).toHaveProperty('value', 'А батарею')
})

test('a live answer is shown once, read out, and marked as read', async () => {
  const { to } = givenServer()
  await show()
  const answer = message(3, 'staff', 'Дом взял 121,6 Гкал')
  tell({ id: '11', message: answer })
  tell({ id: '11', message: answer })
  expect(await screen.findByText(/Новое сообщение, Ирина Соловьёва: Дом взял/)).toBeTruthy()
  expect(spoken()).toHaveLength(2)
  await vi.waitFor(() => expect(to('marks').map(({ body }) => body)).toEqual([{ upTo: id(3), as: 'read' }]))
})

test('one’s own message that comes live before its answer is shown once', async () => {
  const { to } = givenServer({}, () => new Promise(() => undefined))
  await show()
  await write('Спасибо')
  await vi.waitFor(() => expect(to('messages')).toHaveLength(1))
  tell({
    id: '12',
    message: { ...message(9, 'resident', 'Спасибо'), clientId: to('messages')[0]?.body['clientId'] },
  })
  await vi.waitFor(() => expect(spoken().at(-1)).toMatch(/отправлено$/))
  expect(spoken()).toHaveLength(2)
})

test('that the specialist has read it is seen at once', async () => {
  givenServer({ messages: [message(1, 'resident', 'Жду')] })
  await show()
  expect(spoken()).toEqual(['Вы:Жду9:01, отправлено'])
  tell({ id: '13', kind: 'marked', mark: { by: 'staff', upTo: id(1), as: 'read' } })
  await vi.waitFor(() => expect(spoken()).toEqual(['Вы:Жду9:01, прочитано']))
})

test('a hidden tab says delivered, not read; when it is looked at, read', async () => {
  const { to } = givenServer()
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  await show()
  tell({ id: '11', message: message(3, 'staff', 'Готово') })
  await vi.waitFor(() => expect(to('marks').map(({ body }) => body['as'])).toEqual(['delivered']))
  visibility.mockRestore()
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  await vi.waitFor(() => expect(to('marks').map(({ body }) => body['as'])).toEqual(['delivered', 'read']))
})

test('earlier messages are asked for and stand above', async () => {
  givenServer({ more: { hasEarlier: true } })
  await show()
  await userEvent.click(screen.getByRole('button', { name: /Показать.раньше/ }))
  await vi.waitFor(() => expect(spoken()[0]).toMatch(/Самое раннее/))
  expect(screen.queryByRole('button', { name: /Показать.раньше/ })).toBeNull()
})

test('a closed request is read only, with the way to a new one', async () => {
  givenServer({ more: { status: 'closed', mayWrite: false } })
  await show()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('link', { name: 'Новая заявка' }).getAttribute('href')).toBe('/requests/new')
})

test('text is only ever text', async () => {
  givenServer({ messages: [message(1, 'staff', '<img src=x onerror=alert(1)>')] })
  await show()
  const region = screen.getByRole('region', { name: 'Переписка' })
  expect(within(region).getByText('<img src=x onerror=alert(1)>')).toBeTruthy()
  expect(region.querySelector('img')).toBeNull()
})

test('a star counts at once, words may follow', async () => {
  const { to } = givenServer({ messages: [...first, message(2, 'staff', 'Готово', { state: 'read' })] })
  await show()
  await userEvent.click(screen.getByRole('radio', { name: '4 из 5: Хорошо' }))
  await vi.waitFor(() => expect(to('rating').map(({ body }) => body)).toEqual([{ stars: 4 }]))
})
