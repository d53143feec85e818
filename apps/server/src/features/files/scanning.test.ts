import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenFile, jpegOf, pdfOf, upload } from '../../../testing/files.ts'
import { pretendedScanner } from '../../../testing/partners.ts'
import { startSandbox } from '../../../testing/sandbox.ts'
import { givenWorld } from '../../../testing/world.ts'
import { makeClamd } from '../../partners/clamd.ts'
import { checkFiles, tidyFiles } from './index.ts'

const sandbox = await startSandbox()
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const review = { stars: 5, appVersion: '0.1.0' }

const givenScanned = async () => {
  const scanner = pretendedScanner()
  const world = await givenWorld({ replace: () => ({ scanner }) })
  const resident = await world.givenResident()
  const state = async (id: string) => (await resident.get(`/files/${id}/state`)).json().file.state
  return { ...world, scanner, resident, state }
}

test('the sandbox’s scanner lets a document through and finds the virus for tests in another', async () => {
  const { givenResident } = await givenWorld({ replace: () => ({ scanner: makeClamd(sandbox.clamdUrl) }) })
  const resident = await givenResident()
  const clean = await upload(resident, pdfOf(), { name: 'акт.pdf' })
  expect(clean.json().file.state).toBe('clean')
  const infected = await upload(resident, pdfOf(eicar), { name: 'счёт.pdf' })
  expect(infected.json().file.state).toBe('infected')
})

test('an infected file is given to nobody and carried by nothing', async () => {
  const { resident, scanner } = await givenScanned()
  scanner.answer('infected')
  const id = await givenFile(resident)
  for (const path of [`/files/${id}`, `/files/${id}/preview`]) {
    expect((await resident.get(path)).json().code).toBe('file-infected')
  }
  expect((await resident.post('/review', { ...review, fileIds: [id] })).json().code).toBe('file-infected')
})

test('while the scanner is away a file waits, is given to nobody, and is looked at when it is back', async () => {
  const { resident, scanner, state, deps, clock } = await givenScanned()
  scanner.answer('away')
  const reply = await upload(resident, await jpegOf())
  expect(reply.statusCode).toBe(200)
  const { id } = reply.json().file
  expect(await state(id)).toBe('checking')
  expect((await resident.get(`/files/${id}`)).json().code).toBe('file-not-ready')
  expect((await resident.post('/review', { ...review, fileIds: [id] })).json().code).toBe('file-not-ready')

  clock.pass(60)
  await checkFiles(deps)
  expect(await state(id)).toBe('checking')
  scanner.answer('clean')
  clock.pass(120)
  await checkFiles(deps)
  expect(await state(id)).toBe('clean')
  expect((await resident.post('/review', { ...review, fileIds: [id] })).statusCode).toBe(200)
})

test('what the scanner finds later counts as well', async () => {
  const { resident, scanner, state, deps, clock } = await givenScanned()
  scanner.answer('away')
  const id = await givenFile(resident)
  scanner.answer('infected')
  clock.pass(60)
  await checkFiles(deps)
  expect(await state(id)).toBe('infected')
})

test('a scanner that is away for long is asked more and more rarely, and two workers ask once', async () => {
  const { resident, scanner, deps, clock } = await givenScanned()
  scanner.answer('away')
  await givenFile(resident)
  for (let minute = 0; minute < 180; minute += 1) {
    clock.pass(60)
    await Promise.all([checkFiles(deps), checkFiles(deps)])
  }
  // Three hours: a few times in the first minutes, then every quarter of an hour.
  expect(scanner.asked()).toBeGreaterThan(15)
  expect(scanner.asked()).toBeLessThan(25)
})

test('where no scanner is set up any more, what waited is said to be unscanned', async () => {
  const { resident, scanner, state, deps, clock } = await givenScanned()
  scanner.answer('away')
  const id = await givenFile(resident)
  clock.pass(60)
  await checkFiles({ ...deps, scanner: undefined })
  expect(await state(id)).toBe('unscanned')
})

test('a repeat gets the first answer, whatever the scanner says by then', async () => {
  const { resident, scanner } = await givenScanned()
  const key = { 'idempotency-key': randomUUID() }
  const first = await upload(resident, await jpegOf(), key)
  scanner.answer('away')
  expect((await upload(resident, await jpegOf(), key)).json()).toEqual(first.json())
})

test('what nothing carries goes after a day, and what something carries stays', async () => {
  const { resident, deps, clock, db } = await givenScanned()
  const [forgotten, carried] = [await givenFile(resident), await givenFile(resident)]
  await resident.post('/review', { ...review, fileIds: [carried] })
  clock.pass(86_399)
  await tidyFiles(deps)
  expect((await resident.get(`/files/${forgotten}`)).statusCode).toBe(200)
  clock.pass(2)
  await tidyFiles(deps)
  expect((await resident.get(`/files/${forgotten}`)).json().code).toBe('not-found')
  expect((await resident.get(`/files/${carried}/preview`)).statusCode).toBe(200)
  expect(await db.selectFrom('file').select('id').execute()).toEqual([{ id: carried }])
})
