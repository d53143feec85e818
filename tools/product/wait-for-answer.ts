import { setTimeout as pause } from 'node:timers/promises'
import { Complaint } from '../complaint.ts'
import type { RunningProgram } from './start-program.ts'

const STEP = 100

type Wish = {
  readonly url: string
  readonly program: RunningProgram
  /** How long it may take, in milliseconds. */
  readonly deadline: number
  readonly signal: AbortSignal
  /** Whether the answer is the awaited one; it may also tell how far things are. */
  readonly accept: (answer: Response) => Promise<boolean>
}

/** Asks a starting program again and again until it answers as awaited. */
export const waitForAnswer = async ({ url, program, deadline, signal, accept }: Wish): Promise<void> => {
  const started = Date.now()
  const ended = program.gone.then((reason) => Promise.reject(new Complaint(reason)))
  ended.catch(() => undefined)

  while (!(await Promise.race([ask(url, accept), ended]))) {
    signal.throwIfAborted()
    if (Date.now() - started > deadline) {
      throw new Complaint(`The ${program.name} was not ready within ${deadline / 1000} s.`)
    }
    await pause(STEP)
  }
}

const ask = async (url: string, accept: Wish['accept']): Promise<boolean> => {
  try {
    return await accept(await fetch(url, { signal: AbortSignal.timeout(5000) }))
  } catch {
    // Nobody listens yet.
    return false
  }
}
