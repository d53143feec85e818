import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { kopecks } from '../shared/index.ts'
import { adjustment, amountDue } from './index.ts'

/** A ledger of one account with one payee, in whole roubles for the reader's sake. */
const givenLedger = () => {
  let receivable = 0n
  const captured = new Map<string, bigint>()
  const listed = new Set<string>()
  const unlisted = () => [...captured].reduce((sum, [id, amount]) => sum + (listed.has(id) ? 0n : amount), 0n)

  return {
    pay: (id: string, amount: bigint) => {
      captured.set(id, amount)
      receivable -= amount
    },
    publish: (total: bigint, ...payments: string[]) => {
      for (const id of payments) listed.add(id)
      const posted = adjustment({
        total: kopecks(total),
        unlisted: kopecks(unlisted()),
        receivable: kopecks(receivable),
      })
      receivable += posted
      return posted
    },
    owed: () => receivable,
    unlisted,
  }
}

describe('a document and the payments it knows', () => {
  test('a bill is published and paid', () => {
    const ledger = givenLedger()
    expect(ledger.publish(100n)).toBe(100n)
    ledger.pay('a', 100n)
    expect(ledger.owed()).toBe(0n)
  })

  test('it is issued again with the payment in it: nothing changes', () => {
    const ledger = givenLedger()
    ledger.publish(100n)
    ledger.pay('a', 100n)
    expect(ledger.publish(0n, 'a')).toBe(0n)
    expect(ledger.owed()).toBe(0n)
  })

  test('it is issued again without the payment: nobody pays twice', () => {
    const ledger = givenLedger()
    ledger.publish(100n)
    ledger.pay('a', 100n)
    expect(ledger.publish(100n)).toBe(0n)
    expect(ledger.owed()).toBe(0n)
  })

  test('it is issued again with other charges, once without and once with the payment', () => {
    const ledger = givenLedger()
    ledger.publish(100n)
    ledger.pay('a', 100n)
    ledger.publish(130n)
    expect(ledger.owed()).toBe(30n)
    ledger.publish(30n, 'a')
    expect(ledger.owed()).toBe(30n)
  })

  test('a part is paid, the bill is issued again, the rest is paid', () => {
    const ledger = givenLedger()
    ledger.publish(100n)
    ledger.pay('a', 40n)
    ledger.publish(100n)
    expect(ledger.owed()).toBe(60n)
    ledger.pay('b', 60n)
    expect(ledger.owed()).toBe(0n)
    ledger.publish(55n, 'a')
    expect(ledger.owed()).toBe(-5n)
    ledger.publish(80n, 'b')
    expect(ledger.owed()).toBe(80n)
  })

  test('a payment made before there is a bill meets the later one', () => {
    const ledger = givenLedger()
    ledger.pay('a', 100n)
    expect(ledger.owed()).toBe(-100n)
    ledger.publish(100n)
    expect(ledger.owed()).toBe(0n)
    ledger.publish(120n, 'a')
    expect(ledger.owed()).toBe(120n)
  })

  test('two payments before the next period, which lists one of them', () => {
    const ledger = givenLedger()
    ledger.publish(100n)
    ledger.pay('a', 100n)
    ledger.pay('b', 50n)
    expect(ledger.owed()).toBe(-50n)
    ledger.publish(110n, 'a')
    expect(ledger.owed()).toBe(60n)
    ledger.publish(170n, 'b')
    expect(ledger.owed()).toBe(170n)
  })

  test('a payment made elsewhere is only in the document', () => {
    const ledger = givenLedger()
    ledger.publish(100n)
    ledger.publish(0n)
    expect(ledger.owed()).toBe(0n)
  })

  test('a bill is withdrawn after it was paid', () => {
    const ledger = givenLedger()
    ledger.publish(100n)
    ledger.pay('a', 100n)
    ledger.publish(0n)
    expect(ledger.owed()).toBe(-100n)
  })

  test('whatever the order, the balance follows from the last document', () => {
    const event = fc.record({
      pays: fc.boolean(),
      amount: fc.bigInt({ min: 0n, max: 1_000n }),
      lists: fc.nat(9),
    })
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 30 }),
        fc.bigInt({ min: -500n, max: 1_000n }),
        (events, total) => {
          const ledger = givenLedger()
          for (const [at, { pays, amount, lists }] of events.entries()) {
            if (pays) ledger.pay(`p${at}`, amount)
            else ledger.publish(amount, `p${lists}`)
          }
          ledger.publish(total)
          expect(ledger.owed()).toBe(total - ledger.unlisted())
          expect(ledger.publish(total)).toBe(0n)
        },
      ),
    )
  })
})

test.each([
  [[], 0],
  [[0], 0],
  [[836_747, 115_280], 952_027],
  [[836_747, -500_000], 836_747],
  [[-1, -2], 0],
])('of the balances %j %s kopecks are due', (receivables, due) => {
  expect(Number(amountDue(receivables.map(kopecks)))).toBe(due)
})
