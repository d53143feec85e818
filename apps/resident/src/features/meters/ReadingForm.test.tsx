import { micros, parseBillingPeriod, parseCalendarDate } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Meter } from './meters.api.ts'
import { ReadingForm } from './ReadingForm.tsx'

const day = (text: string) => parseCalendarDate(text) ?? expect.unreachable('a real day')
const month = (text: string) => parseBillingPeriod(text) ?? expect.unreachable('a real month')
const litres = (amount: number) => micros(BigInt(amount) * 1000n)

const water: Meter = {
  id: '0193a000-0000-7000-8000-000000000007',
  kind: 'cold-water',
  number: '18-204517',
  unit: 'куб. м.',
  wholeDigits: 5,
  fractionDigits: 3,
  zones: 1,
  automatic: false,
  archived: false,
  previous: {
    id: '0193a000-0000-7000-8000-000000000008',
    dials: [litres(412_386)],
    takenOn: day('2026-11-14'),
    countsFor: month('2026-11'),
    channel: 'core',
  },
  state: 'due',
  window: { from: day('2026-12-01'), to: day('2026-12-14'), open: true, daysLeft: 6 },
  countsFor: month('2026-12'),
  months: [],
}

const receipt = {
  readingId: '0193a000-0000-7000-8000-000000000009',
  receiptNumber: '100001',
  dials: [412_386_000],
  consumption: [0],
  takenOn: '2026-12-08',
  countsFor: '2026-12',
  correctableUntil: '2026-12-14',
  takenTimeKept: true,
}

const answering = (body: object, status = 200) => {
  const asked = vi.fn<(url: string, request: { body: string }) => Promise<Response>>(async () =>
    Response.json(body, { status }),
  )
  vi.stubGlobal('fetch', asked)
  return asked
}

const open = (meter: Meter, onGiven = () => undefined) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReadingForm
        meter={meter}
        next={undefined}
        onGiven={onGiven}
        supportPhone={{ text: '8 (499) 444-01-00', href: 'tel:+74994440100' }}
        askHref={(value) => `/requests/new?value=${value}`}
      />
    </QueryClientProvider>,
  )

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

test('the same whole part as the last time is taken, and the screen says which dial is kept', async () => {
  const asked = answering(receipt)
  const onGiven = vi.fn<() => undefined>()
  open(water, onGiven)

  await userEvent.type(screen.getByRole('textbox', { name: /счётчике сейчас/ }), '412')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText(/Запишем прежние 412,386/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))

  await vi.waitFor(() => expect(onGiven).toHaveBeenCalledTimes(1))
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toMatchObject({
    dials: [412_000_000],
    wholeOnly: [true],
  })
})

test.each(['411', '412,0', '412,385'])(
  '%s is lower than 412,386 and leads to a specialist',
  async (typed) => {
    open(water)
    await userEvent.type(screen.getByRole('textbox', { name: /счётчике сейчас/ }), typed)
    expect(screen.getByRole('alert').textContent).toMatch(/Меньше прошлого: было\s412,386/)
    expect(screen.getByRole('link', { name: '8 (499) 444-01-00' })).toBeTruthy()
  },
)

test('of two zones each is taken for itself', async () => {
  const asked = answering({ ...receipt, dials: [900_500_000, 451_000_000], consumption: [0, 300_000] })
  const onGiven = vi.fn<() => undefined>()
  const previous = water.previous && { ...water.previous, dials: [litres(900_500), litres(450_700)] }
  open({ ...water, kind: 'electricity', zones: 2, previous }, onGiven)

  await userEvent.type(screen.getByRole('textbox', { name: /День/ }), '900')
  await userEvent.type(screen.getByRole('textbox', { name: /Ночь/ }), '451,0')
  expect(screen.getAllByText(/Запишем прежние 900,500/)).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))

  await vi.waitFor(() => expect(onGiven).toHaveBeenCalledTimes(1))
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toMatchObject({ wholeOnly: [true, false] })
})

test('the first reading since the installation is no month’s consumption', async () => {
  open({ ...water, firstSinceInstallation: true })
  await userEvent.type(screen.getByRole('textbox', { name: /счётчике сейчас/ }), '822')
  expect(screen.getByText(/первое показание, при\sустановке было/)).toBeTruthy()
  expect(screen.queryByText(/Расход/)).toBeNull()
})

test('far more than usual is asked about in words that the card beside it does not repeat', async () => {
  const refusal = {
    type: '',
    title: '',
    status: 409,
    instance: 'r1',
    code: 'reading-needs-confirmation',
    facts: {},
  }
  answering(refusal, 409)
  open({ ...water, usual: { from: litres(4200), to: litres(5600), days: 24 } })
  await userEvent.type(screen.getByRole('textbox', { name: /счётчике сейчас/ }), '712')
  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))

  expect(await screen.findByRole('button', { name: /Всё верно, отправить/ })).toBeTruthy()
  expect(screen.getAllByText(/Намного больше обычного/)).toHaveLength(1)
  expect(screen.getByRole('status').textContent).toMatch(/^Проверьте показание/)
})

test('nobody is told of a mistake in the middle of typing, but who sends it is', async () => {
  const asked = answering(receipt)
  open(water)
  await userEvent.type(screen.getByRole('textbox', { name: /счётчике сейчас/ }), '41')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByText(/Расход/)).toBeNull()

  await userEvent.click(screen.getByRole('button', { name: 'Отправить' }))
  expect(screen.getByRole('alert').textContent).toMatch(/Меньше прошлого/)
  expect(asked).not.toHaveBeenCalled()
})
