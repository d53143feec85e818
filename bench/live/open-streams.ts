import { Agent, get } from 'node:http'

/** Streams that were opened, and what they hear. */
export type Streams = {
  /** Resolves when every stream has heard a text, to the time of the last one. */
  heard(text: string): Promise<number>
  close(): void
}

type Wish = {
  url: string
  tokens: readonly string[]
  /** Of each token. */
  each: number
}

/** A browser of each person with several tabs, each with a connection of its own. */
export const openStreams = async ({ url, tokens, each }: Wish): Promise<Streams> => {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  let listener: ((data: string) => void) | undefined
  const owners = tokens.flatMap((token) => Array.from({ length: each }, () => token))
  // Ten at once: a server takes people in as they come, and never all in one moment.
  const waiting = [...owners]
  const openNext = async (): Promise<void> => {
    const token = waiting.pop()
    if (token === undefined) return
    await openOne(`${url}/api/v1/office/live`, token, agent, (data) => listener?.(data))
    await openNext()
  }
  await Promise.all(Array.from({ length: 10 }, openNext))
  return {
    heard: (text) => {
      const { promise, resolve } = Promise.withResolvers<number>()
      let left = owners.length
      listener = (data) => {
        if (!data.includes(text)) return
        left -= 1
        if (left === 0) resolve(performance.now())
      }
      return promise
    },
    close: () => agent.destroy(),
  }
}

/** Resolves when the stream has begun. */
const openOne = (url: string, token: string, agent: Agent, hear: (data: string) => void): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  get(url, { agent, headers: { cookie: `office=${token}` } }, (answer) => {
    if (answer.statusCode !== 200) return reject(new Error(`a stream was refused: ${answer.statusCode}`))
    answer.setEncoding('utf8').on('data', (data: string) => {
      resolve()
      hear(data)
    })
    // Closed together with all others at the end.
    answer.on('error', () => undefined)
    return undefined
  }).on('error', reject)
  return promise
}
