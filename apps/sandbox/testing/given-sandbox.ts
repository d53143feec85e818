import { onTestFinished } from 'vitest'
import { buildSandbox } from '../src/app.ts'
import { makeClock } from '../src/clock.ts'
import { makeFaults } from '../src/faults/faults.ts'
import { readSettings } from '../src/settings.ts'
import { openStateInMemory } from '../src/state.ts'

/** A sandbox of its own for one test: state in memory, a clock that stands until it is advanced. */
export const givenSandbox = async (environment: Readonly<Record<string, string>> = {}) => {
  const settings = readSettings({ LOG_LEVEL: 'silent', ...environment })
  if ('wrong' in settings) throw new Error(settings.wrong)

  let now = new Date('2026-12-08T09:00:00+03:00')
  const advance = (milliseconds: number) => {
    now = new Date(now.getTime() + milliseconds)
  }
  const pauses: number[] = []
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds)
  }

  const state = openStateInMemory()
  const deps = {
    settings,
    state,
    clock: makeClock({ clockFixed: false }, () => now),
    faults: makeFaults(state),
    pause,
  }
  const app = await buildSandbox(deps, async () => undefined)
  onTestFinished(() => app.close())
  return { app, deps, advance, pauses }
}
