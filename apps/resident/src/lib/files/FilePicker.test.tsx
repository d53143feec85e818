import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { givenUploads } from '../../../testing/uploads.ts'
import { FilePicker } from './FilePicker.tsx'
import { useFiles } from './use-files.ts'

beforeEach(() => {
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:picture', revokeObjectURL: () => undefined }),
  )
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const Form = () => {
  const files = useFiles('test')
  return (
    <>
      <FilePicker label="Фото и документы" files={files} />
      <output data-testid="sent">{[files.waitsFor ?? 'go', ...files.fileIds].join(' ')}</output>
    </>
  )
}

const photo = (name = 'снимок.jpg', bytes = 4) =>
  new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' })
const choose = (...files: File[]) => userEvent.upload(screen.getByLabelText('Добавить'), files)
const form = () => screen.getByTestId('sent').textContent

test('a photo goes as bytes under its name, shows how far it is, and then what it weighs', async () => {
  const uploads = givenUploads()
  render(<Form />)
  await choose(photo('Счётчик на кухне.jpg'))
  expect(form()).toBe('arriving')
  uploads.at(0).progress(40)
  expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('40')
  expect(uploads.at(0).url).toBe(
    `/api/v1/files?name=${new URLSearchParams({ n: 'Счётчик на кухне.jpg' }).toString().slice(2)}`,
  )
  expect(uploads.at(0).headers['content-type']).toBe('application/octet-stream')
  uploads.at(0).take({ id: '0197f3c2-0000-7000-8000-000000000001', bytes: 188_416 })
  expect(await screen.findByText(/^Счётчик на кухне.jpg, 184/)).toBeTruthy()
  expect(form()).toBe('go 0197f3c2-0000-7000-8000-000000000001')
})

test('a refused file says why and can be replaced', async () => {
  const uploads = givenUploads()
  render(<Form />)
  await choose(photo('IMG_1.HEIC'))
  uploads.at(0).refuse('file-type-refused', { found: 'heic' })
  expect((await screen.findByRole('alert')).textContent).toMatch(/IMG_1.HEIC.*Сохраните снимок как\sJPEG/)
  expect(form()).toBe('refused')

  await userEvent.upload(screen.getByLabelText('Заменить'), photo('IMG_1.jpg'))
  uploads.at(1).take()
  await waitFor(() => expect(form()).toMatch(/^go /))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('after a lost answer the same file goes again under the same key, by itself and then by hand', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout'] })
  const uploads = givenUploads()
  render(<Form />)
  await choose(photo())
  for (let lost = 0; lost < 3; lost += 1) {
    await waitFor(() => expect(uploads.count()).toBe(lost + 1))
    uploads.at(lost).lose()
    await vi.advanceTimersByTimeAsync(5000)
  }
  await userEvent.click(await screen.findByRole('button', { name: 'Повторить' }))
  await waitFor(() => expect(uploads.count()).toBe(4))
  uploads.at(3).take()
  await waitFor(() => expect(form()).toMatch(/^go /))
  expect(new Set(uploads.all().map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
})

test('a file that is checked holds the form until the verdict', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setInterval'] })
  const uploads = givenUploads()
  render(<Form />)
  await choose(photo())
  uploads.at(0).take({ state: 'checking' })
  expect(await screen.findByText(/снимок.jpg, Проверяем/)).toBeTruthy()
  expect(form()).toBe('arriving')
  uploads.verdict('clean')
  await vi.advanceTimersByTimeAsync(3100)
  await waitFor(() => expect(form()).toMatch(/^go /))
})

test('a virus is told in words', async () => {
  const uploads = givenUploads()
  render(<Form />)
  await choose(photo())
  uploads.at(0).take({ state: 'infected' })
  expect((await screen.findByRole('alert')).textContent).toMatch(/вирус/)
  expect(form()).toBe('refused')
})

test('too large is said before anything goes out, and an eleventh file is not taken', async () => {
  const uploads = givenUploads()
  render(<Form />)
  await choose(photo('большой.jpg', 10 * 1024 * 1024 + 1))
  expect((await screen.findByRole('alert')).textContent).toMatch(/больше\s10\sМБ/)
  expect(uploads.count()).toBe(0)
  await choose(...Array.from({ length: 10 }, (_, place) => photo(`${place}.jpg`)))
  expect(uploads.count()).toBe(9)
  expect(screen.queryByLabelText('Добавить')).toBeNull()
  expect(screen.getByText(/Больше\s10\sфайлов/)).toBeTruthy()
})

test('what has arrived is there after a reload, what is taken away is taken back from the server', async () => {
  const uploads = givenUploads()
  const { unmount } = render(<Form />)
  await choose(photo('первый.jpg'), photo('второй.jpg'))
  uploads.at(0).take({ id: '0197f3c2-0000-7000-8000-000000000001' })
  await waitFor(() => expect(form()).toContain('0001'))
  unmount()

  render(<Form />)
  expect(form()).toBe('go 0197f3c2-0000-7000-8000-000000000001')
  expect(document.querySelector('img')?.getAttribute('src')).toBe(
    '/api/v1/files/0197f3c2-0000-7000-8000-000000000001/preview',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Убрать файл первый.jpg' }))
  expect(form()).toBe('go')
  expect(uploads.asked()).toContain('DELETE /api/v1/files/0197f3c2-0000-7000-8000-000000000001')
  expect(document.activeElement).toBe(screen.getByLabelText('Добавить'))
  expect(sessionStorage.length).toBe(0)
})
