import { waitForAnswer } from './wait-for-answer.ts'
import type { RunningProgram } from './start-program.ts'

/** What the sandbox's billing core tells about the packages it gives to the server. */
type CoreStatus = { readonly ready: boolean; readonly delivered: number; readonly packages: number }

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
    const { ready, delivered, packages } = (await answer.json()) as CoreStatus
    const line = `Demo data: ${delivered} of ${packages} packages`
    if (!ready && packages > 0 && line !== told) tell(line)
    told = line
    return ready
  }
  await waitForAnswer({ url: `${url}/core/status`, program: sandbox, deadline: DEADLINE, signal, accept })
}
