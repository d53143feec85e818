import { onTestFinished } from 'vitest'
import type { World } from './world.ts'

type Wanted = {
  token: string
  /** To the office, with its cookie. */
  office?: boolean
  after?: string
  lastEventId?: string
}

type Told = { id: string; name?: string; data: Record<string, unknown> }

/** A server that really listens: a stream is nothing for a pretended request. @returns its address */
export const listening = async (app: World['app']): Promise<string> =>
  app.listen({ port: 0, host: '127.0.0.1' })

/** A browser with an open stream of events. */
export const givenStream = async (url: string, { token, office = false, after, lastEventId }: Wanted) => {
  const leaving = new AbortController()
  const path = office ? '/office/live' : '/requests/live'
  const response = await fetch(`${url}/api/v1${path}${after === undefined ? '' : `?after=${after}`}`, {
    headers: {
      cookie: `${office ? 'office' : 'session'}=${token}`,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
    signal: leaving.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  onTestFinished(() => leaving.abort())
  let unread = ''

  /** The next event, comments and the pause before a new try left out; nothing when the server has ended the stream. */
  const next = async (): Promise<Told | undefined> => {
    for (;;) {
      const end = unread.indexOf('\n\n')
      if (end < 0) {
        const { value, done } = (await reader?.read()) ?? { done: true }
        if (done) return undefined
        unread += value
        continue
      }
      const told = readEvent(unread.slice(0, end))
      unread = unread.slice(end + 2)
      if (told) return told
    }
  }
  /** As many events as there should be. */
  const take = async (count: number): Promise<(Told | undefined)[]> => {
    const events = []
    for (let taken = 0; taken < count; taken += 1) events.push(await next())
    return events
  }
  return { response, next, take, leave: () => leaving.abort() }
}

const readEvent = (block: string): Told | undefined => {
  const fields = new Map(
    block.split('\n').flatMap((line) => {
      const colon = line.indexOf(': ')
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 2)] as const] : []
    }),
  )
  const [id, data, name] = [fields.get('id'), fields.get('data'), fields.get('event')]
  if (id === undefined || data === undefined) return undefined
  return { id, ...(name !== undefined && { name }), data: JSON.parse(data) as Record<string, unknown> }
}
