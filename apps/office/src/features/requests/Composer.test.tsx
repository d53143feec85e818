import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderOffice, serving, wordsOf } from '../../../testing/render-office.tsx'
import { Composer } from './Composer.tsx'
import { aMessage, aRequest } from './testing/a-request.ts'
import { useLetter } from './use-letter.ts'

afterEach(() => sessionStorage.clear())

const request = aRequest()
const MESSAGES = `/office/requests/${request.id}/messages`
const TEMPLATES = [
  { id: '0193a000-0000-7000-8000-00000000000a', title: 'Платёж в пути', text: 'Платёж мы видим.' },
  {
    id: '0193a000-0000-7000-8000-00000000000b',
    title: 'Как считаем',
    text: 'Объём умножаем на тариф.',
    category: 'R1',
  },
].map((one) => ({ ...one, updatedAt: '2026-12-01T09:00:00Z' }))

const Written = ({ part = {} }: { part?: Parameters<typeof aRequest>[0] }) => (
  <Composer request={aRequest(part)} letter={useLetter(request.id)} mayAttach />
)

const open = (
  part: Parameters<typeof aRequest>[0] = {},
  answer: Answer = taken,
  more: Record<string, Answer> = {},
) => {
  const asked = serving({
    ...more,
    [MESSAGES]: answer,
    '/office/templates': { body: { templates: TEMPLATES } },
  })
  renderOffice(<Written part={part} />)
  return { sent: () => sentBy(asked) }
}

type Answer = { status?: number; body: object }

const taken = { body: { message: { ...aMessage({ by: 'staff' }), internal: false } } }

const sentBy = (asked: ReturnType<typeof serving>): unknown => {
  const call = asked.mock.calls.find(([url]) => url.endsWith('/messages'))
  return call && JSON.parse(call[1].body)
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')

test('an answer goes with Ctrl + Enter and leaves an empty field', async () => {
  const { sent } = open()
  await userEvent.type(field(), 'Проверили, всё верно{Control>}{Enter}{/Control}')
  await vi.waitFor(() => expect(field().value).toBe(''))
  expect(sent()).toMatchObject({ text: 'Проверили, всё верно', internal: false, fileIds: [] })
  expect(sent()).not.toHaveProperty('moveTo')
})

test('an answer may end the request', async () => {
  const { sent } = open()
  await userEvent.type(field(), 'Готово')
  await userEvent.click(screen.getByRole('button', { name: 'Отправить и закончить' }))
  await vi.waitFor(() => expect(sent()).toMatchObject({ text: 'Готово', moveTo: 'done' }))
})

test('a question makes the request wait', async () => {
  const { sent } = open()
  await userEvent.click(screen.getByRole('button', { name: 'Вопрос' }))
  await userEvent.type(field(), 'Пришлите чек')
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))
  await vi.waitFor(() => expect(sent()).toMatchObject({ moveTo: 'waiting', internal: false }))
})

test('a note is for colleagues and says so', async () => {
  const { sent } = open()
  await userEvent.click(screen.getByRole('button', { name: 'Заметка' }))
  expect(wordsOf(document.body)).toContain('Житель её не увидит')
  await userEvent.type(field(), 'Звонили в УК')
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))
  await vi.waitFor(() => expect(sent()).toMatchObject({ internal: true }))
  expect(sent()).not.toHaveProperty('moveTo')
})

test('where nobody may be asked there is no question', () => {
  open({ mayMoveTo: [] })
  expect(screen.queryByRole('button', { name: 'Вопрос' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Отправить и закончить' })).toBeNull()
})

test('what was typed and of which kind outlives the page', async () => {
  open()
  await userEvent.click(screen.getByRole('button', { name: 'Заметка' }))
  await userEvent.type(field(), 'Недописанное')
  cleanup()
  open()
  expect(field().value).toBe('Недописанное')
  expect(screen.getByRole('button', { name: 'Заметка' }).getAttribute('aria-pressed')).toBe('true')
})

test('a refusal is told in words and takes nothing away', async () => {
  open({}, { status: 409, body: { code: 'request-closed', facts: {} } })
  await userEvent.type(field(), 'Ответ')
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))
  expect(wordsOf(await screen.findByRole('alert'))).toMatch(/Заявка уже закрыта/u)
  expect(field().value).toBe('Ответ')
})

test('the template of the category is one press away and does not replace what is written', async () => {
  open()
  await userEvent.type(field(), 'Здравствуйте!')
  await userEvent.click(await screen.findByRole('button', { name: 'Как считаем' }))
  expect(field().value).toBe('Здравствуйте!\nОбъём умножаем на тариф.')
})

const FILE = {
  id: '0193a000-0000-7000-8000-0000000000f1',
  name: 'Расчёт.pdf',
  mediaType: 'application/pdf',
  bytes: 188_416,
  state: 'checking',
  createdAt: '2026-12-08T06:00:00Z',
}

const choose = async (name = 'Расчёт.pdf') => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('nothing can be chosen')
  await userEvent.upload(input, new File(['%PDF'], name, { type: 'application/pdf' }))
}

test('a file goes with the letter once it is checked', async () => {
  const { sent } = open({}, taken, {
    '/office/files': { body: { file: FILE } },
    [`/office/files/${FILE.id}/state`]: { body: { file: { ...FILE, state: 'clean' } } },
  })
  await userEvent.type(field(), 'Расчёт приложила')
  await choose()
  expect(await screen.findByText(/^184.КБ$/u)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))
  await vi.waitFor(() => expect(sent()).toMatchObject({ fileIds: [FILE.id] }))
  await vi.waitFor(() => expect(screen.queryByText('Расчёт.pdf')).toBeNull())
})

test('a file that is still checked keeps the letter and says so', async () => {
  open({}, taken, {
    '/office/files': { body: { file: FILE } },
    [`/office/files/${FILE.id}/state`]: { body: { file: FILE } },
  })
  await userEvent.type(field(), 'Расчёт приложила')
  await choose()
  expect(await screen.findByText('Проверяем…')).toBeTruthy()
  expect(wordsOf(document.body)).toContain('Файлы ещё проверяются')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Отправить' }).disabled).toBe(true)
})

test('a refused file says why, and the letter goes without it', async () => {
  const { sent } = open({}, taken, {
    '/office/files': { status: 422, body: { code: 'file-broken', facts: {} } },
  })
  await userEvent.type(field(), 'Без файла')
  await choose()
  expect(await screen.findByText(/Файл повреждён/u)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Убрать Расчёт.pdf' }))
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))
  await vi.waitFor(() => expect(sent()).toMatchObject({ fileIds: [] }))
})
