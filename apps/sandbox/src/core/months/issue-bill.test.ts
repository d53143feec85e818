import { expect, test } from 'vitest'
import { shiftPeriod } from '../numbers/calendar.ts'
import type { Line } from '../charges/line.ts'
import { givenCore } from '../testing/given-core.ts'

const core = givenCore()
core.close()
core.close()
const bills = core.bills()

const sum = (lines: readonly Line[], read: (line: Line) => number | undefined) =>
  lines.reduce((total, line) => total + (read(line) ?? 0), 0)

test('every account has a bill for every month that it lives', () => {
  expect(bills.filter(({ account }) => account === 'a-48112306')).toHaveLength(20)
  const lives = new Map<string, number>()
  for (const { account } of bills) lives.set(account, (lives.get(account) ?? 0) + 1)
  expect(new Set(lives.values())).toEqual(new Set([20, 14, 5]))
})

test('a bill opens with the total of the bill before, the first one with nothing', () => {
  const totals = new Map(bills.map(({ account, period, total }) => [`${account} ${period}`, total]))
  for (const { account, period, opening } of bills) {
    expect([account, period, opening]).toEqual([
      account,
      period,
      totals.get(`${account} ${shiftPeriod(period, -1)}`) ?? 0,
    ])
  }
})

test('what a bill says was paid is the sum of the payments it lists, dated in its month', () => {
  for (const { id, period, paid, payments } of bills) {
    expect([id, payments.reduce((total, { amount }) => total + amount, 0)]).toEqual([id, paid])
    for (const { paidOn, amount } of payments) {
      expect(amount).toBeGreaterThan(0)
      expect(paidOn.slice(0, 7)).toBe(period > '2026-11' ? '2026-12' : period)
    }
  }
})

test('each line comes out by itself, and the lines come out at the total', () => {
  for (const { id, opening, paid, total, totalWithInsurance, lines } of bills) {
    for (const line of lines) {
      const { charged = 0, excess = 0, recalculation = 0, benefit = 0, penalty = 0 } = line
      expect([id, line.service, line.total]).toEqual([
        id,
        line.service,
        (line.opening ?? 0) - (line.paid ?? 0) + charged + excess + recalculation + penalty - benefit,
      ])
    }
    const owed = lines.filter(({ way }) => way !== 'insurance')
    expect([id, sum(owed, (line) => line.total)]).toEqual([id, total])
    expect([id, sum(owed, (line) => line.opening)]).toEqual([id, opening])
    expect([id, sum(owed, (line) => line.paid)]).toEqual([id, paid])
    expect([id, sum(lines, (line) => line.total)]).toEqual([id, totalWithInsurance])
  }
})

test('a line takes up where the same line of the bill before ended', () => {
  const ends = new Map(
    bills.flatMap(({ account, period, lines }) =>
      lines
        .filter(({ way }) => way !== 'insurance')
        .map((line) => [`${account} ${period} ${line.service}`, line.total]),
    ),
  )
  for (const { account, period, lines } of bills) {
    for (const { service, opening = 0, way } of lines) {
      if (way === 'insurance') continue
      const before = ends.get(`${account} ${shiftPeriod(period, -1)} ${service}`) ?? 0
      expect([account, period, service, opening]).toEqual([account, period, service, before])
    }
  }
})

test('bills come in the first days of the next month and are due on the day of their time', () => {
  for (const { period, issuedOn, dueOn } of bills.filter((bill) => bill.period <= '2026-11')) {
    expect(issuedOn >= `${shiftPeriod(period, 1)}-01` && issuedOn <= `${shiftPeriod(period, 1)}-05`).toBe(
      true,
    )
    expect(dueOn).toBe(`${shiftPeriod(period, 1)}-${period < '2026-02' ? '10' : '15'}`)
  }
})

test('nothing is dated later than today, even when months are closed ahead of the calendar', () => {
  for (const { issuedOn, payments, readings } of bills) {
    const days = [
      issuedOn,
      ...payments.map(({ paidOn }) => paidOn),
      ...readings.map(({ takenOn }) => takenOn),
    ]
    expect(days.toSorted().at(-1) ?? '').toSatisfy((day: string) => day <= '2026-12-08')
  }
})

const bodies = (seed: number) => JSON.stringify(givenCore({ seed, accounts: 20 }).bills())

test('the same seed makes the same region, another seed another', () => {
  expect(bodies(7)).toBe(bodies(7))
  expect(bodies(7)).not.toBe(bodies(8))
})
