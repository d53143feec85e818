import { parseAccountNumber } from '@mosobleirc/domain/accounts'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { givenWorld } from '../../../../testing/world.ts'

const digits = (most: number) => fc.stringMatching(new RegExp(`^[0-9]{1,${most}}$`, 'u'))

test('numbers are compared by the database as the domain compares them', async () => {
  const { db } = await givenWorld()
  const zeros = digits(6).map((tail) => `0000${tail}`)
  const hyphened = fc.tuple(digits(20), digits(8)).map((parts) => parts.join('-'))
  const numbers = fc.array(fc.oneof(digits(20), hyphened, zeros), { minLength: 50, maxLength: 50 })

  await fc.assert(
    fc.asyncProperty(numbers, async (given) => {
      const { rows } = await sql<{ digits: string | null }>`
        select account_number_digits(number) as digits from unnest(${given}::text[]) with ordinality as given (number, nth)
        order by nth
      `.execute(db)
      expect(rows.map((row) => row.digits)).toEqual(
        given.map((number) => parseAccountNumber(number)?.digits ?? null),
      )
    }),
    { seed: 20_261_208, numRuns: 20 },
  )
})
