import type { Socket } from 'node:net'

const COMMAND = 'zINSTREAM\0'

/** `StreamMaxLength` of Debian's clamd. */
const MOST_BYTES = 25 * 1024 * 1024

export type ScannedStream =
  | { kind: 'whole'; bytes: Buffer }
  | { kind: 'too-long' }
  | { kind: 'unknown-command' }

/**
 * Reads what a client wants to have looked at: the command, then pieces behind their length in four bytes, the first of
 * which is the highest, until a length of zero.
 *
 * @throws when the client hangs up before
 */
export const readStream = async (socket: Socket): Promise<ScannedStream> => {
  const pieces = piecesOf(socket)
  const command = await pieces.take(COMMAND.length)
  if (command.toString('latin1') !== COMMAND) return { kind: 'unknown-command' }

  const stream: Buffer[] = []
  let size = 0
  for (;;) {
    const length = (await pieces.take(4)).readUInt32BE()
    if (length === 0) return { kind: 'whole', bytes: Buffer.concat(stream) }
    size += length
    if (size > MOST_BYTES) return { kind: 'too-long' }
    stream.push(await pieces.take(length))
  }
}

/** Bytes as they are needed, however the network has cut them. */
const piecesOf = (socket: Socket) => {
  const chunks = socket.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  let waiting: Buffer[] = []
  let size = 0
  const take = async (wanted: number): Promise<Buffer> => {
    while (size < wanted) {
      const { value, done } = await chunks.next()
      if (done) throw new Error('hung up')
      waiting.push(value)
      size += value.length
    }
    const whole = Buffer.concat(waiting)
    waiting = [whole.subarray(wanted)]
    size -= wanted
    return whole.subarray(0, wanted)
  }
  return { take }
}
