import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Deps } from '../../deps.ts'
import type { Acquirer } from '../../partners/acquirer.ts'
import { givenPayer } from '../../../testing/payments.ts'
import { givenWorld } from '../../../testing/world.ts'
import { lookAtDueAttempts } from './index.ts'

/*
 * The server may be killed at any moment. Every transaction and every call of the acquirer is a moment just before it
 * and a moment just after it; a payment is led through all of them.
 */

/** How many moments have passed, and at which one the process dies; 0: it lives. */
type Life = { moment: number; diesAt: number }

/** Lets the process die at its moment; what was done before it stays done. */
const mortal = (deps: Deps, life: Life): Partial<Deps> => {
  const pass = () => {
    life.moment += 1
    if (life.moment === life.diesAt) throw new Error('killed')
  }
  const around =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      pass()
      const result = await work(...args)
      pass()
      return result
    }
  const { acquirer } = deps
  return {
    inTransaction: async (work) => {
      pass()
      const result = await deps.inTransaction(work)
      pass()
      return result
    },
    acquirer: {
      ...acquirer,
      createPayment: around((...asked: Parameters<Acquirer['createPayment']>) =>
        acquirer.createPayment(...asked),
      ),
      getPayment: around((...asked: Parameters<Acquirer['getPayment']>) => acquirer.getPayment(...asked)),
      findByAttempt: around((...asked: Parameters<Acquirer['findByAttempt']>) =>
        acquirer.findByAttempt(...asked),
      ),
    },
  }
}

/** A phone repeats what got no answer, with the same key. */
const untilAnswered = async (send: () => Promise<{ statusCode: number; json(): never }>) => {
  for (let time = 0; time < 5; time += 1) {
    const reply = await send()
    if (reply.statusCode === 200) return reply.json()
  }
  throw new Error('no answer in five tries')
}

/** Leads a payment to its end and dies on the way; then the server starts again and goes on. */
const pay = async (diesAt: number, { lost }: { lost: boolean }) => {
  const life: Life = { moment: 0, diesAt }
  const world = await givenWorld({ replace: (deps) => mortal(deps, life) })
  const payer = await givenPayer(world, { owes: { heat: 500_000 }, insurance: 18_340 })
  const wish = {
    accounts: [{ accountId: payer.account.id, amount: 500_000 }],
    insuranceOf: [payer.account.id],
    despitePending: false,
  }
  const keys = { order: randomUUID(), start: randomUUID() }
  if (lost) world.acquirer.loseNextAnswer()

  const order: Awaited<ReturnType<typeof payer.order>> = await untilAnswered(() =>
    payer.resident.post('/orders', wish, { 'idempotency-key': keys.order }),
  )
  await untilAnswered(() => payer.start(order, { key: keys.start }))
  const attemptId = payer.payAtAcquirer()
  await payer.notify(attemptId)
  for (let time = 0; time < 3; time += 1) {
    await lookAtDueAttempts(world.deps).catch(() => undefined)
    world.clock.pass(60)
  }
  return { world, payer, order, moments: life.moment }
}

test.each([
  ['plain', false],
  ['with a lost answer', true],
])(
  '%s: wherever it is killed, the money is taken once and counted once',
  async (_, lost) => {
    const { moments } = await pay(0, { lost })
    expect(moments).toBeGreaterThan(8)
    for (let at = 1; at <= moments; at += 1) {
      const { world, payer, order } = await pay(at, { lost })
      const orders = await world.db.selectFrom('paymentOrder').select('id').execute()
      const told = await world.db.selectFrom('exchangeOutgoing').select('subjectId').execute()
      const books = (await payer.captures()).map(({ creditBook, amount }) => [creditBook, amount])
      expect({
        at,
        orders: orders.length,
        payments: world.acquirer.payments.size,
        attempts: (await payer.attempts()).map(({ state }) => state),
        owed: await payer.owed(),
        books: new Map(books as [string, bigint][]),
        told: told.length,
        state: (await payer.see(order.id)).state,
      }).toEqual({
        at,
        orders: 1,
        payments: 1,
        attempts: ['succeeded'],
        owed: 0,
        books: new Map([
          ['receivable', 500_000n],
          ['insurance', 18_340n],
        ]),
        told: 1,
        state: 'paid',
      })
    }
  },
  120_000,
)
