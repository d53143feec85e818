import { createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../testing/sandbox.ts'
import { makeClamd } from './clamd.ts'

const sandbox = await startSandbox()

const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

async function* pieces(...texts: (string | Buffer)[]) {
  for (const each of texts) yield Buffer.from(each)
}

/** A scanner that answers as it is told, and not as one should. */
const givenOther = async (talk: (socket: Socket) => void) => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    talk(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
  })
  const address = server.address()
  return `tcp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

test('bytes with nothing in them are clean, also ten megabytes and none at all', async () => {
  const clamd = makeClamd(sandbox.clamdUrl)
  expect(await clamd.scan(pieces('%PDF-1.4 договор'))).toBe('clean')
  expect(await clamd.scan(pieces(...Array.from({ length: 160 }, () => Buffer.alloc(65_536))))).toBe('clean')
  expect(await clamd.scan(pieces())).toBe('clean')
})

test('the virus for tests is found, also across two pieces', async () => {
  const clamd = makeClamd(sandbox.clamdUrl)
  expect(await clamd.scan(pieces(eicar))).toBe('infected')
  expect(await clamd.scan(pieces('%PDF-1.4', eicar.slice(0, 20), eicar.slice(20), 'x'))).toBe('infected')
})

test('a scanner that hangs up is unavailable, and then works again', async () => {
  await sandbox.switchOn({ kind: 'clamd-down', times: 1 })
  const clamd = makeClamd(sandbox.clamdUrl)
  await expect(clamd.scan(pieces('x'))).rejects.toMatchObject({ code: 'partner-unavailable' })
  expect(await clamd.scan(pieces('x'))).toBe('clean')
})

test('a scanner that keeps silent is not waited for', async () => {
  await sandbox.switchOn({ kind: 'clamd-slow', times: 1, milliseconds: 60_000 })
  const clamd = makeClamd(sandbox.clamdUrl, { patienceMs: 50 })
  await expect(clamd.scan(pieces('x'))).rejects.toMatchObject({ code: 'partner-unavailable' })
})

test('a stream that is too long for the scanner is not taken for clean', async () => {
  const long = pieces(...Array.from({ length: 27 }, () => Buffer.alloc(1024 * 1024)))
  await expect(makeClamd(sandbox.clamdUrl).scan(long)).rejects.toMatchObject({ code: 'partner-unavailable' })
})

test.each([
  ['an error', 'stream: Can’t allocate memory ERROR\0'],
  ['words of somebody else', 'HTTP/1.1 200 OK\r\n\r\n'],
  ['nothing', ''],
  ['a book', 'x'.repeat(100_000)],
])('an answer of %s is not taken for clean', async (_what, answer) => {
  const url = await givenOther((socket) => socket.end(answer))
  await expect(makeClamd(url).scan(pieces('x'))).rejects.toMatchObject({ code: 'partner-unavailable' })
})

test('where nobody listens the scanner is unavailable', async () => {
  await expect(makeClamd('tcp://127.0.0.1:1').scan(pieces('x'))).rejects.toMatchObject({
    code: 'partner-unavailable',
  })
  await expect(makeClamd('unix:/no/such/socket').scan(pieces('x'))).rejects.toMatchObject({
    code: 'partner-unavailable',
  })
})
