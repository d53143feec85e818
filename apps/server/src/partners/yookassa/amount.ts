import { kopecks, type Kopecks } from '@mosobleirc/domain/shared'
import { z } from 'zod'

/** `641237n` → `{ value: '6412.37', currency: 'RUB' }`. */
export const printAmount = (amount: Kopecks) => ({
  value: `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`,
  currency: 'RUB' as const,
})

/** Reads `{ value: '6412.37', currency: 'RUB' }` as kopecks; another currency or form is none. */
export const Amount = z
  .object({ value: z.string().regex(/^\d{1,12}\.\d{2}$/), currency: z.literal('RUB') })
  .transform(({ value }): Kopecks => kopecks(BigInt(value.replace('.', ''))))
