import { accounts } from './accounts.ts'
import { billLines } from './bill-lines.ts'
import { bills } from './bills.ts'
import { houses } from './houses.ts'
import { meters } from './meters.ts'
import { norms } from './norms.ts'
import { payees } from './payees.ts'
import { paymentsPosted } from './payments-posted.ts'
import { readings } from './readings.ts'
import type { RowKind } from './row-kind.ts'
import { services } from './services.ts'
import { tariffs } from './tariffs.ts'
import { windows } from './windows.ts'

/** Kinds that stand for themselves, in the order in which they refer to each other. */
export const directoryKinds: readonly RowKind[] = [
  payees,
  services,
  houses,
  windows,
  accounts,
  meters,
  readings,
  tariffs,
  norms,
]

/** Every kind that billing cores send. */
export const kinds: readonly RowKind[] = [...directoryKinds, bills, billLines, paymentsPosted]
