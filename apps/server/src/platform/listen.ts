import pg from 'pg'
import { serverRole } from './database.ts'
import type { Log } from './log.ts'

/** The database may be away for a restart; a second later it is asked again. */
const AGAIN_MS = 1000

type Wish = { databaseUrl: string; channel: string; log: Log }

/**
 * Listens to a channel of the database on a connection of its own. A notification only says «look now»: when the
 * connection was lost and is there again, that is a reason to look as well.
 *
 * @returns when it hears, with what stops it
 */
export const listen = async (
  { databaseUrl, channel, log }: Wish,
  look: () => void,
): Promise<{ stop(): Promise<void> }> => {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      options: `-c role=${serverRole}`,
      keepAlive: true,
    })
    let lost = false
    const lose = (fault?: Error) => {
      if (lost || stopped) return
      lost = true
      log.warn({ err: fault }, 'not listening')
      timer = setTimeout(() => void connectAgain(), AGAIN_MS)
    }
    fresh.on('error', lose)
    fresh.on('end', () => lose())
    fresh.on('notification', look)
    await fresh.connect()
    await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    client = fresh
  }
  const connectAgain = async () => {
    try {
      await connect()
      look()
    } catch (fault) {
      // Refused, or lost before it could listen: `lose` has not seen the first and may have seen the second.
      clearTimeout(timer)
      if (stopped) return
      log.warn({ err: fault }, 'not listening')
      timer = setTimeout(() => void connectAgain(), AGAIN_MS)
    }
  }
  await connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
