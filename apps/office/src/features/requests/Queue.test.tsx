import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderOffice, serving, wordsOf } from '../../../testing/render-office.tsx'
import { Queue } from './Queue.tsx'
import type { QueueFilter } from './queue-filter.ts'
import { aRequest } from './testing/a-request.ts'

/** A stream that says what a test makes it say. */
class FakeStream extends EventTarget {
  static readonly opened: FakeStream[] = []
  readonly url: string
  readonly readyState = 1
  constructor(url: string) {
    super()
    this.url = url
    FakeStream.opened.push(this)
  }
  close = () => undefined
}

beforeEach(() => {
  FakeStream.opened.length = 0
  vi.stubGlobal('EventSource', FakeStream)
})

const counts = { mine: 8, unassigned: 14, all: 212, overdue: 3 }
const colleagues = { body: { colleagues: [], categories: [{ code: 'R1', title: 'Начисления' }] } }
const queueOf = (...requests: object[]) => ({ body: { requests, counts, livePosition: '41' } })

const open = (filter: QueueFilter = {}) => {
  const [onChange, onChoose] = [vi.fn<(change: object) => void>(), vi.fn<(id: string) => void>()]
  renderOffice(<Queue filter={filter} chosen={undefined} onChange={onChange} onChoose={onChoose} />)
  return { onChange, onChoose }
}

const both = () => ({
  '/office/requests': queueOf(
    aRequest({ unread: 2 }),
    aRequest({ id: '0193a000-0000-7000-8000-000000001218', topic: 'Пени за октябрь', status: 'waiting' }),
  ),
  '/office/requests/colleagues': colleagues,
})

test('a row says who, about what, until when, and the last word; what is unread is told', async () => {
  serving(both())
  const { onChoose } = open()
  const row = await screen.findByRole('button', { name: /Отопление за ноябрь выросло/u })
  expect(wordsOf(row)).toMatch(/Непрочитанных: 2.*Лебедева А\. С\..*8 раб\. дней.*А батарею/u)
  expect(wordsOf(screen.getByRole('button', { name: /Пени за октябрь/u }))).toMatch(/Ждём ответ жителя/u)
  await userEvent.click(row)
  expect(onChoose).toHaveBeenCalledWith('0193a000-0000-7000-8000-000000001217')
})

test('arrows move through the rows', async () => {
  serving(both())
  open()
  const row = await screen.findByRole('button', { name: /Отопление/u })
  row.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Пени за октябрь/u }))
})

test('the filter is asked for, and changed by pressing', async () => {
  const asked = serving(both())
  const { onChange } = open({ whose: 'mine', order: 'due' })
  await screen.findByRole('button', { name: /Мои\s8/u })
  expect(asked.mock.calls.map(([url]) => url)).toContain('/api/v1/office/requests?whose=mine&order=due')
  await userEvent.click(screen.getByRole('button', { name: /Новые\s14/u }))
  expect(onChange).toHaveBeenLastCalledWith({ whose: 'unassigned' })
  await userEvent.click(screen.getByRole('button', { name: 'Просроченные 3' }))
  expect(onChange).toHaveBeenLastCalledWith({ overdue: 'yes' })
})

test('nothing under a filter: what was looked for is repeated, and one press shows all', async () => {
  serving({ '/office/requests': queueOf(), '/office/requests/colleagues': colleagues })
  const { onChange } = open({ search: 'Ы' })
  expect(await screen.findByText(/Искали «Ы»/u)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Показать все' }))
  expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ search: undefined }))
})

test('an empty queue says that the new comes by itself', async () => {
  serving({ '/office/requests': queueOf(), '/office/requests/colleagues': colleagues })
  open()
  expect(await screen.findByRole('heading', { name: 'Заявок нет' })).toBeTruthy()
})

test('a queue that did not load is asked for once more', async () => {
  const asked = serving({ '/office/requests/colleagues': colleagues })
  open()
  const repeat = await screen.findByRole('button', { name: 'Повторить' })
  const before = asked.mock.calls.length
  await userEvent.click(repeat)
  await vi.waitFor(() => expect(asked.mock.calls.length).toBe(before + 1))
})

test('the stream begins where the queue stands, and what it tells renews the queue', async () => {
  const asked = serving(both())
  open()
  await screen.findByRole('button', { name: /Отопление/u })
  const [stream] = FakeStream.opened
  expect(stream?.url).toBe('/api/v1/office/live?after=41')
  const before = asked.mock.calls.length
  const event = { id: '42', kind: 'created', requestId: aRequest().id, number: 1219, status: 'new' }
  act(() => {
    stream?.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(event), lastEventId: '42' }))
  })
  await vi.waitFor(() => expect(asked.mock.calls.length).toBe(before + 1), { timeout: 3000 })
})
