import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../apps/server/src/platform/migrate.ts'
import { startPostgres } from '../tools/postgres/start-postgres.ts'
import type { Benchmark, Result } from './benchmark.ts'
import { type Audience, givenAudience } from './live/given-audience.ts'
import { openStreams } from './live/open-streams.ts'
import { median } from './median.ts'
import { startServer } from './start-server.ts'

export const id = 'F10'
export const title = 'live chat: one message told to 2 000 open streams of one process'

/** As many as one person may have. */
const STREAMS_EACH = 8
const STREAMS = 2000
/** With those that warm up as many as a resident may write in a minute. */
const MESSAGES = 15
const PAUSE_MS = 250

/** Everybody watches the queue, so each message goes to all: residents are told of their own requests alone. */
export const run: Benchmark['run'] = async (tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-bench-'))
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    settings: {},
  })
  try {
    await migrate(postgres.url)
    const warm = 25
    const audience = await givenAudience(postgres.url, STREAMS / STREAMS_EACH + warm)
    const server = await startServer(postgres.url, folder)
    try {
      // What the first streams and messages need is not the price of the others.
      const first = await openStreams({
        url: server.url,
        tokens: audience.staffTokens.slice(0, warm),
        each: 8,
      })
      await tellAll(server.url, audience, first, 5)
      first.close()
      await pause(1000)
      const before = await residentBytes(server.url)
      const tokens = audience.staffTokens.slice(warm)
      const streams = await openStreams({ url: server.url, tokens, each: STREAMS_EACH })
      const opened = await residentBytes(server.url)
      const times = await tellAll(server.url, audience, streams, MESSAGES)
      const after = await residentBytes(server.url)
      tell(`${Math.round((after - before) / STREAMS / 1024)} KB each after ${MESSAGES} messages`)
      streams.close()
      return figuresOf((opened - before) / STREAMS, times)
    } finally {
      await server.stop()
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** @returns milliseconds from the click of the writer until the last stream has heard, for each message */
const tellAll = async (
  url: string,
  { residentToken, requestId }: Audience,
  streams: Awaited<ReturnType<typeof openStreams>>,
  messages: number,
): Promise<number[]> => {
  const times = []
  for (let sent = 0; sent < messages; sent += 1) {
    const clientId = randomUUID()
    const heard = streams.heard(clientId)
    const began = performance.now()
    const answer = await fetch(`${url}/api/v1/requests/${requestId}/messages`, {
      method: 'POST',
      headers: {
        origin: url,
        cookie: `session=${residentToken}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ clientId, text: 'А батарею кто проверит?', fileIds: [] }),
    })
    if (!answer.ok) throw new Error(`a message was refused: ${answer.status}`)
    times.push((await heard) - began)
    await pause(PAUSE_MS)
  }
  return times
}

const residentBytes = async (url: string): Promise<number> => {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1])
}

const figuresOf = (bytesEach: number, times: readonly number[]): Result[] => {
  const kilobytes = bytesEach / 1024
  const all = median(times)
  return [
    {
      figure: kilobytes,
      unit: 'KB each',
      goal: '≤ 20 KB',
      ok: kilobytes <= 20,
      detail: `resident memory of the server, ${STREAMS} streams`,
    },
    {
      figure: all,
      unit: 'ms',
      goal: '≤ 150 ms',
      ok: all <= 150,
      detail: `from the writer’s request until all are told, median of ${times.length}, worst ${Math.round(Math.max(...times))} ms`,
    },
  ]
}
