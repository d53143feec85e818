import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import type { BenchResident } from './given-many-meters.ts'

type Load = { residents: readonly BenchResident[]; connections: number; seconds: number }

/** Gives readings over HTTP as many phones would, each its own meter. @returns accepted ones a second */
export const giveReadings = async (url: string, { residents, connections, seconds }: Load) => {
  let accepted = 0
  let refused = 0
  const { latency, duration } = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({ ...request, ...anyReading(residents, url) }),
        onResponse: (status) => {
          if (status === 200) accepted += 1
          else refused += 1
        },
      },
    ],
  })
  return { perSecond: accepted / duration, refused, p99: latency.p99 }
}

const anyReading = (residents: readonly BenchResident[], origin: string) => {
  const resident = residents[Math.floor(Math.random() * residents.length)]
  const meterId = resident?.meterIds[Math.floor(Math.random() * resident.meterIds.length)] ?? ''
  return {
    path: `/api/v1/meters/${meterId}/readings`,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      cookie: `session=${resident?.token ?? ''}`,
      origin,
    },
    body: JSON.stringify({ dials: [100_000_000 + Math.floor(Math.random() * 5000) * 1000], confirmed: true }),
  }
}
