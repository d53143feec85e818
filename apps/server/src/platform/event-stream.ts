import type { FastifyReply, FastifyRequest } from 'fastify'

/** An answer that stays open and tells events as they happen (text/event-stream). */
export type EventStream = {
  /** One line of data; `name` for what is not the usual event. */
  send(event: { id: string; data: string; name?: string }): void
  /** A sign of life: proxies close what is silent, and a phone that has gone is noticed at the next write. */
  beat(): void
  end(): void
  onEnd(listener: () => void): void
}

export const EVENTS_TYPE = 'text/event-stream; charset=utf-8'

/** What a reader may leave unread. More: its network is dead or it sleeps; it comes back and asks for what it missed. */
const MOST_UNREAD = 256 * 1024

/** After a restart everybody comes back; not in the same second. */
const RETRY_MS = { least: 1000, more: 3000 }

/** Takes the answer over from the framework. From here on nothing can be refused any more, only ended. */
export const openEventStream = (request: FastifyRequest, reply: FastifyReply): EventStream => {
  reply.hijack()
  const { raw } = reply
  const headers = {
    ...reply.getHeaders(),
    'content-type': EVENTS_TYPE,
    'cache-control': 'no-store, no-transform',
    // nginx would keep events until a buffer is full.
    'x-accel-buffering': 'no',
  }
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200)
  const write = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return
    raw.write(text)
    if (raw.writableLength > MOST_UNREAD) raw.destroy()
  }
  // The other side may hang up in the middle of a write.
  raw.on('error', () => raw.destroy())
  request.raw.socket.setNoDelay(true)
  write(`retry: ${RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.more)}\n\n`)
  return {
    send: ({ id, data, name }) =>
      write(`${name === undefined ? '' : `event: ${name}\n`}id: ${id}\ndata: ${data}\n\n`),
    beat: () => write(':\n\n'),
    end: () => void raw.end(),
    onEnd: (listener) => void raw.once('close', listener),
  }
}
