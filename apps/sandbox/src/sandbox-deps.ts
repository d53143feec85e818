import type { Clock } from './clock.ts'
import type { Faults } from './faults/faults.ts'
import type { SandboxSettings } from './settings.ts'
import type { State } from './state.ts'

/** What every outside party is given; nothing in the sandbox reads the time, the disk or the environment by itself. */
export type SandboxDeps = {
  readonly settings: SandboxSettings
  readonly clock: Clock
  readonly state: State
  readonly faults: Faults
  /** Waits, in milliseconds; tests pass one that only writes down how long it was asked to. */
  readonly pause: (milliseconds: number) => Promise<void>
}
