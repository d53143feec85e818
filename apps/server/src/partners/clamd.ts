import { connect, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../platform/refusal.ts'
import type { VirusScanner } from './virus-scanner.ts'

/** A person waits at the screen; a scanner needs a fraction of it for ten megabytes. */
const PATIENCE_MS = 10_000

/** Its answer is one short line; whoever sends more is no scanner. */
const LONGEST_ANSWER = 4096

/**
 * Viruses looked for by clamd: `zINSTREAM\0`, pieces each behind its length in four bytes, a length of zero, and the
 * answer `stream: OK` or `stream: <name> FOUND`. Whatever else comes, or does not come, leaves as `partner-unavailable`.
 *
 * @param url `tcp://host:port`, or `unix:/path` of its socket
 */
export const makeClamd = (url: string, { patienceMs = PATIENCE_MS } = {}): VirusScanner => ({
  scan: async (bytes) => {
    const socket = connectTo(url)
    // Silence counts from the last sign of life; the whole is bounded by the size of a file.
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('the scanner keeps silent')))
    // It may hang up while we still send, when the stream is too long for it: the answer says so.
    socket.on('error', () => undefined)
    try {
      const answer = answerOf(socket)
      answer.catch(() => undefined)
      await send(socket, bytes)
      return verdictOf(await answer)
    } catch (fault) {
      throw new Refusal('partner-unavailable', {}, { cause: fault })
    } finally {
      socket.destroy()
    }
  },
})

const connectTo = (url: string): Socket => {
  const { protocol, hostname, port, pathname } = new URL(url)
  return protocol === 'unix:' ? connect(pathname) : connect(Number(port), hostname.replaceAll(/[[\]]/g, ''))
}

const send = (socket: Socket, bytes: AsyncIterable<Buffer>): Promise<void> =>
  // Left open: the answer comes the same way.
  pipeline(framed(bytes), socket, { end: false })

async function* framed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, undefined> {
  yield Buffer.from('zINSTREAM\0')
  for await (const piece of bytes) {
    yield lengthOf(piece.length)
    yield piece
  }
  yield lengthOf(0)
  return undefined
}

const lengthOf = (bytes: number): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

const answerOf = async (socket: Socket): Promise<string> => {
  let answer = ''
  for await (const piece of socket as AsyncIterable<Buffer>) {
    answer += piece.toString('latin1')
    if (answer.includes('\0')) return answer.slice(0, answer.indexOf('\0'))
    if (answer.length > LONGEST_ANSWER) break
  }
  return answer
}

/** @throws when it is none of the two: an error of the scanner must not pass for clean */
const verdictOf = (answer: string) => {
  if (answer === 'stream: OK') return 'clean'
  if (/^stream: .+ FOUND$/s.test(answer)) return 'infected'
  throw new Error(`the scanner answered «${answer.slice(0, 100)}»`)
}
