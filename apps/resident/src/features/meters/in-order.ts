import type { Meter } from './meters.api.ts'

/** Meters as the list shows them: what is due comes first. */
export const inOrder = (meters: readonly Meter[]): readonly Meter[] => [
  ...meters.filter((meter) => meter.state === 'due'),
  ...meters.filter((meter) => meter.state !== 'due'),
]
