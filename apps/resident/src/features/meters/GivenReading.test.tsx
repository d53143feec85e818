import { micros, parseBillingPeriod, parseCalendarDate } from '@mosobleirc/domain/shared'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { GivenReading } from './GivenReading.tsx'
import type { Meter, Receipt } from './meters.api.ts'

const day = parseCalendarDate('2026-12-08') ?? expect.unreachable('a real day')
const month = parseBillingPeriod('2026-12') ?? expect.unreachable('a real month')
const previous = { id: '', dials: [], takenOn: day, countsFor: month, channel: 'core' } as const

const meter: Meter = {
  id: '0193a000-0000-7000-8000-000000000007',
  kind: 'cold-water',
  number: '18-204517',
  unit: 'куб. м.',
  wholeDigits: 5,
  fractionDigits: 3,
  zones: 1,
  automatic: false,
  archived: false,
  previous: { ...previous, dials: [] },
  state: 'given',
  window: { from: day, to: day, open: true, daysLeft: 6 },
  countsFor: month,
  months: [],
}

const receipt: Receipt = {
  readingId: '0193a000-0000-7000-8000-000000000009',
  receiptNumber: '100001',
  dials: [micros(417_198_000)],
  consumption: [micros(4_812_000)],
  takenOn: day,
  countsFor: month,
  correctableUntil: day,
  takenTimeKept: true,
}

const words = (shown: Partial<Meter>, given: Receipt = receipt): string => {
  const { container } = render(<GivenReading meter={{ ...meter, ...shown }} receipt={given} />)
  return (container.textContent ?? '').replaceAll('\u00A0', ' ')
}

afterEach(cleanup)

test('the receipt says what was used, what was kept, its number, and which bill takes it', () => {
  expect(words({})).toBe(
    'Холодная вода+4,812 м³Записали 417,198 м³. Номер приёма 100001. Посчитаем в квитанции за декабрь.',
  )
})

test.each([{ firstSinceInstallation: true }, { previous: undefined }])(
  'a first reading is called so and tells no consumption: %o',
  (shown) => {
    expect(words(shown)).toMatch(/^Холодная водаПервое показаниеЗаписали/)
  },
)

test('an answer of an older server does not say what was kept', () => {
  expect(words({}, { ...receipt, dials: undefined })).not.toMatch(/Записали/)
})
