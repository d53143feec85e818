import type { Deps } from './deps.ts'
import { mergeDuePackages, sendToCore } from './features/exchange/index.ts'
import { checkFiles, tidyFiles } from './features/files/index.ts'
import { lookAtDueAttempts } from './features/payments/index.ts'
import { closeAnswered, forgetOldEvents } from './features/requests/index.ts'
import { forgetOld } from './features/sign-in/index.ts'
import { forgetStaffSignIns } from './features/staff/index.ts'
import type { Job } from './platform/jobs.ts'

export const jobNames = [
  'look-at-attempts',
  'merge-packages',
  'send-to-core',
  'check-files',
  'tidy-files',
  'forget-old',
  'forget-staff-sign-ins',
  'close-answered',
  'forget-live-events',
] as const

/** Every job, with what it does and how often it looks even when nobody woke it. */
export const jobsOf = (deps: Deps): Record<(typeof jobNames)[number], Job> => ({
  'look-at-attempts': { run: () => lookAtDueAttempts(deps), cron: '* * * * *' },
  'merge-packages': { run: () => mergeDuePackages(deps), cron: '* * * * *' },
  'send-to-core': { run: () => sendToCore(deps), cron: '* * * * *' },
  'check-files': { run: () => checkFiles(deps), cron: '* * * * *' },
  'tidy-files': { run: () => tidyFiles(deps), cron: '37 * * * *' },
  'forget-old': { run: () => forgetOld(deps), cron: '17 3 * * *' },
  'forget-live-events': { run: () => forgetOldEvents(deps), cron: '47 3 * * *' },
  'close-answered': { run: () => closeAnswered(deps), cron: '37 4 * * *' },
  'forget-staff-sign-ins': { run: () => forgetStaffSignIns(deps), cron: '27 3 * * *' },
})
