import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addUnsent } from './chat/unsent.ts'
import { FakeEventSource } from './chat/testing.ts'
import { RequestList } from './RequestList.tsx'
import type { ListState } from './requests.api.ts'

const id = (place: number) => `0193a000-0000-7000-8000-0000000000${String(place).padStart(2, '0')}`

const request = (place: number, part: object) => ({
  id: id(place),
  number: 1200 + place,
  topic: `Вопрос ${place}`,
  category: { code: 'R1', title: 'Начисления' },
  status: 'in-work',
  createdAt: '2026-12-04T11:36:00.000Z',
  touchedAt: '2026-12-07T11:36:00.000Z',
  progress: 5,
  unread: 0,
  dueOn: '2026-12-18',
  workingDaysLeft: 8,
  ...part,
})

const page = (requests: object[], part: object = {}) =>
  Response.json({ requests, counts: { open: 3, done: 12 }, livePosition: '10', ...part })

const givenServer = (answer: (url: URL) => Response | Promise<Response>) => {
  const asked = vi.fn<(url: string) => Promise<Response>>(async (url) =>
    answer(new URL(url, 'http://account.example')),
  )
  vi.stubGlobal('fetch', asked)
  return asked
}

const Screen = () => {
  const [state, setState] = useState<ListState>('open')
  return (
    <RequestList
      owner="anna"
      state={state}
      onState={setState}
      hrefOf={(requestId) => `/requests/${requestId}`}
      age={null}
    />
  )
}
const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Screen />
    </QueryClientProvider>,
  )
const cards = async () =>
  (await screen.findAllByRole('listitem')).map((card) => card.textContent?.replaceAll('\u00A0', ' '))

beforeEach(() => FakeEventSource.install())
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

test('each request says number, day, state, topic, its way and its term', async () => {
  givenServer(() =>
    page([
      request(1, {}),
      request(2, { unread: 2, status: 'done', progress: 8, dueOn: undefined, workingDaysLeft: undefined }),
      request(3, { status: 'new', progress: 2, workingDaysLeft: 1 }),
      request(4, { status: 'reopened', workingDaysLeft: -3, dueOn: '2026-12-03' }),
      request(5, { status: 'new', progress: 4, workingDaysLeft: 0 }),
    ]),
  )
  show()
  expect(await cards()).toEqual([
    '№ 1201 · 4 декабряПроверяемВопрос 1Пройдено 5 из 8 частей путиДо 18 декабря, ещё 8 рабочих дней',
    '№ 1202 · 4 декабряНовый ответВопрос 2Пройдено 8 из 8 частей путиОтветили 7 декабря2 новых сообщения',
    '№ 1203 · 4 декабряПринятаВопрос 3Пройдено 2 из 8 частей путиДо 18 декабря, ещё 1 рабочий день',
    '№ 1204 · 4 декабряОткрыта сноваВопрос 4Пройдено 5 из 8 частей путиСрок был 3 декабря',
    '№ 1205 · 4 декабряУ специалистаВопрос 5Пройдено 4 из 8 частей путиСегодня последний день',
  ])
  expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe(`/requests/${id(1)}`)
})

test('«Выполнено» is asked for when it is chosen, with the counts of both', async () => {
  const asked = givenServer((url) => page([request(url.searchParams.get('state') === 'done' ? 2 : 1, {})]))
  show()
  await screen.findByText(/Вопрос.1/)
  expect(screen.getByRole('tab', { name: /Открытые\s*3/ })).toBeTruthy()
  await userEvent.click(screen.getByRole('tab', { name: /Выполнено\s*12/ }))
  await screen.findByText(/Вопрос.2/)
  expect(asked.mock.calls.map(([url]) => url)).toEqual([
    '/api/v1/requests?state=open',
    '/api/v1/requests?state=done',
  ])
})

test('fifty at a time', async () => {
  givenServer((url) =>
    url.searchParams.get('after') === 'next-page'
      ? page([request(2, {})])
      : page([request(1, {})], { next: 'next-page' }),
  )
  show()
  await userEvent.click(await screen.findByRole('button', { name: /Показать.ещё/ }))
  await screen.findByText(/Вопрос.2/)
  expect(await cards()).toHaveLength(2)
  expect(screen.queryByRole('button', { name: /Показать/ })).toBeNull()
})

test('where nothing was asked yet there is the way to ask', async () => {
  givenServer(() => page([], { counts: { open: 0, done: 0 } }))
  show()
  expect(await screen.findByRole('heading', { name: /Открытых заявок.нет/ })).toBeTruthy()
  expect(screen.getByRole('link', { name: /Новая заявка/ }).getAttribute('href')).toBe('/requests/new')
})

test('what did not load says so and tries again', async () => {
  let broken = true
  givenServer(() =>
    broken
      ? Response.json({ code: 'unexpected', instance: '7F-3A91' }, { status: 500 })
      : page([request(1, {})]),
  )
  show()
  const failed = await screen.findByRole('alert')
  expect(within(failed).getByRole('heading', { name: /Заявки не.загрузились/ })).toBeTruthy()
  expect(screen.getByText(/7F-3A91/)).toBeTruthy()
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Повторить' }))
  await screen.findByText(/Вопрос.1/)
})

test('what happens elsewhere is seen at once, and what waits to be sent is told', async () => {
  let unread = 0
  givenServer(() => page([request(1, { unread })]))
  addUnsent('anna', {
    requestId: id(1),
    clientId: id(50),
    text: 'Спасибо',
    fileIds: [],
    at: '2026-12-08T06:00:00.000Z',
    refused: 'нет',
  })
  show()
  expect(await screen.findByText(/1.сообщение.ждёт.отправки/)).toBeTruthy()
  expect(screen.queryByText(/Новый ответ/)).toBeNull()
  unread = 1
  FakeEventSource.newest().send({
    id: '11',
    kind: 'noted',
    requestId: id(1),
    number: 1201,
    status: 'in-work',
  })
  expect(await screen.findByText(/Новый.ответ/)).toBeTruthy()
})
