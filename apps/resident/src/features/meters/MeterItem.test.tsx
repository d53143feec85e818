import { micros, parseBillingPeriod, parseCalendarDate } from '@mosobleirc/domain/shared'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MeterItem } from './MeterItem.tsx'
import type { Meter } from './meters.api.ts'

const day = parseCalendarDate('2026-12-08') ?? expect.unreachable('a real day')
const month = parseBillingPeriod('2026-12') ?? expect.unreachable('a real month')

const electricity = (...dials: number[]): Meter => ({
  id: '0193a000-0000-7000-8000-000000000007',
  kind: 'electricity',
  number: '0115-52704',
  unit: 'кВт*ч',
  wholeDigits: 5,
  fractionDigits: 0,
  zones: dials.length,
  automatic: false,
  archived: false,
  last: {
    id: '0193a000-0000-7000-8000-000000000008',
    dials: dials.map((dial) => micros(BigInt(dial) * 1_000_000n)),
    takenOn: day,
    countsFor: month,
    channel: 'core',
  },
  state: 'given',
  window: { from: day, to: day, open: true, daysLeft: 6 },
  countsFor: month,
  months: [],
})

const show = (meter: Meter, place: { wide: boolean; chosen: boolean }) => {
  render(<MeterItem meter={meter} accountId="a" today={day} {...place} />)
  return (screen.getByRole('article').textContent ?? '').replaceAll('\u00A0', ' ')
}

const link = () => screen.getByRole('link', { name: 'Электричество' })

afterEach(cleanup)

test('one figure has its unit, and each of several has its own', () => {
  expect(show(electricity(15_482), { wide: false, chosen: false })).toContain('15 482 кВт·ч')
  cleanup()
  expect(show(electricity(10_120, 4060), { wide: false, chosen: false })).toContain(
    '10 120 кВт·ч День, Т14 060 кВт·ч Ночь, Т2',
  )
})

test('on a phone a meter opens, on a wide screen it stands beside the list', () => {
  const meter = electricity(15_482)
  show(meter, { wide: false, chosen: false })
  expect(link().getAttribute('href')).toBe(`/meters/a/${meter.id}`)
  cleanup()
  show(meter, { wide: true, chosen: true })
  expect(link().getAttribute('href')).toBe(`/meters?account=a&meter=${meter.id}`)
  expect(link().getAttribute('aria-current')).toBe('true')
})
