import { parseBillingPeriod, parseCalendarDate } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { receiptPeriods } from './receipt-periods.ts'

const offered = (today: string, named: string = '') => {
  const date = parseCalendarDate(today)
  if (!date) throw new Error('a real day')
  return receiptPeriods(date, parseBillingPeriod(named) ?? '').options.map(({ value }) => String(value))
}

test.each([
  ['2026-12-08', ['2026-11', '2026-10', '2026-09', '2026-08']],
  ['2027-01-02', ['2026-12', '2026-11', '2026-10', '2026-09']],
  // December's bill comes before the month is over.
  ['2026-12-22', ['2026-12', '2026-11', '2026-10', '2026-09']],
])('on %s these months are offered', (today, months) => {
  expect(offered(today)).toEqual(months)
})

test('a month that a code has named is offered as well', () => {
  expect(offered('2026-12-08', '2026-03')).toContain('2026-03')
})

test('a month is written as on the receipt', () => {
  const today = parseCalendarDate('2026-12-08')
  expect(today && receiptPeriods(today, '').options[0]?.label).toBe('Ноябрь\u00A02026')
})
