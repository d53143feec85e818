import autocannon from 'autocannon'
import type { LargeResident } from '../large/large-database.ts'

type Load = {
  readonly residents: readonly LargeResident[]
  readonly connections: number
  readonly seconds: number
  /** Questions a second in all; as many as are answered by default. */
  readonly rate?: number
  readonly path: (resident: LargeResident) => string
}

/** Asks for the same screen as many residents in turn. @returns answers a second, and the slowest hundredth in ms */
export const askAsResidents = async (
  url: string,
  { residents, connections, seconds, rate, path }: Load,
): Promise<{ perSecond: number; p99: number }> => {
  let place = 0
  const {
    latency,
    duration,
    non2xx,
    errors,
    ['2xx']: answered,
  } = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(rate !== undefined && { overallRate: rate }),
    requests: [
      {
        setupRequest: (request) => {
          const resident = residents[(place += 1) % residents.length]
          if (!resident) throw new Error('nobody is signed in')
          return { ...request, path: path(resident), headers: { cookie: `session=${resident.token}` } }
        },
      },
    ],
  })
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refused and ${errors} unanswered at ${url}`)
  return { perSecond: answered / duration, p99: latency.p99 }
}
