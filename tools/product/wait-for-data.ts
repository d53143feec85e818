import type { RunningProgram } from './start-program.ts'
import { waitForAnswer } from './wait-for-answer.ts'

/** What the sandbox's billing core tells about its packages for the server. */
type CoreStatus = {
  readonly ready: boolean
  readonly packages: Readonly<Record<'queued' | 'held' | 'delivered' | 'refused', number>>
}

type Wish = {
  readonly sandbox: RunningProgram
  readonly url: string
  readonly tell: (line: string) => void
  readonly signal: AbortSignal
}

/** 2 000 accounts take seconds; a person may ask for many more. */
const DEADLINE = 30 * 60_000

/** Waits until the sandbox has given all months gone by to the server, through the real exchange. */
export const waitForData = async ({ sandbox, url, tell, signal }: Wish): Promise<void> => {
  let told = ''
  const accept = async (answer: Response) => {
    const { ready, packages } = (await answer.json()) as CoreStatus
    const { queued, held, delivered, refused } = packages
    const line = `Demo data: ${delivered} of ${queued + held + delivered + refused} packages`
    if (!ready && line !== told) tell(line)
    told = line
    // The product runs all the same, and its pages say more than a line can.
    const stuck = !ready && queued === 0 && held + refused > 0
    if (stuck) tell(`${held + refused} packages of demo data were not taken: ${url}/core/exchange says why`)
    return ready || stuck
  }
  await waitForAnswer({ url: `${url}/core/status`, program: sandbox, deadline: DEADLINE, signal, accept })
}
