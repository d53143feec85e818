import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenMeter, givenReading, givenResidentWithMeter, givenWindow, m3 } from '../../../testing/meters.ts'
import { givenAccount, givenAttachment, givenHouse, givenService, SOURCE } from '../../../testing/region.ts'
import { givenWorld } from '../../../testing/world.ts'
import { newId } from '../../platform/id.ts'

const sure = { confirmed: false }

test('a reading is taken, counted from the month before, and has a receipt', async () => {
  const world = await givenWorld()
  await givenWindow(world.db)
  const { resident, readings } = await givenResidentWithMeter(world)

  const reply = await resident.post(readings, { ...sure, dials: [m3(417.198)] })
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({
    consumption: [m3(4.812)],
    takenOn: '2026-12-08',
    countsFor: '2026-12',
    correctableUntil: '2026-12-14',
    takenTimeKept: true,
  })
  expect(reply.json().receiptNumber).toMatch(/^\d{6}$/)
  const [given] = (await resident.get(readings)).json().readings
  expect(given).toMatchObject({
    dials: [m3(417.198)],
    consumption: [m3(4.812)],
    channel: 'app',
    delivery: 'waiting',
  })
})

test('the reading is queued for the billing core together with itself', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  const reply = await resident.post(readings, { ...sure, dials: [m3(413)] })
  const queued = await world.db
    .selectFrom('exchangeOutgoing')
    .select(['kind', 'subjectId', 'source'])
    .execute()
  expect(queued).toEqual([{ kind: 'readings', subjectId: reply.json().readingId, source: SOURCE }])
})

test.each([
  [
    'lower than before',
    [m3(412.385)],
    'reading-below-previous',
    { zone: 1, previous: '412.386', takenOn: '2026-11-14' },
  ],
  ['finer than the wheels', [412_386_500], 'reading-does-not-fit', { zone: 1 }],
  ['longer than the wheels', [m3(100_000)], 'reading-does-not-fit', { zone: 1 }],
  ['of two zones for a meter of one', [m3(413), m3(413)], 'invalid-input', { field: 'dials' }],
])('a reading %s is refused in words, and nothing is kept', async (_, dials, code, facts) => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  const reply = await resident.post(readings, { ...sure, dials })
  expect(reply.json()).toMatchObject({ code, facts })
  expect((await resident.get(readings)).json().readings).toHaveLength(1)
})

test('no use at all is a reading like any other', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  const reply = await resident.post(readings, { ...sure, dials: [m3(412.386)] })
  expect(reply.json()).toMatchObject({ consumption: [0] })
})

test('an unusual consumption is asked about once and taken when it is confirmed', async () => {
  const world = await givenWorld()
  const { resident, meter, readings } = await givenResidentWithMeter(world)
  for (const [day, dial] of [
    ['2026-08-14', 400],
    ['2026-09-14', 404],
    ['2026-10-14', 408],
  ] as const) {
    await givenReading(world.db, { meterId: meter.id, dials: [m3(dial)], takenAt: `${day}T12:00:00+03:00` })
  }
  const asked = await resident.post(readings, { ...sure, dials: [m3(512.386)] })
  expect(asked.json()).toMatchObject({ code: 'reading-needs-confirmation', facts: { consumption: '100' } })

  const taken = await resident.post(readings, { confirmed: true, dials: [m3(512.386)] })
  expect(taken.json()).toMatchObject({ consumption: [m3(100)] })
})

test('the same wish repeated is one reading', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  const key = { 'idempotency-key': randomUUID() }
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => resident.post(readings, { ...sure, dials: [m3(413)] }, key)),
  )
  expect(new Set(replies.map((reply) => reply.json().receiptNumber)).size).toBe(1)
  expect((await resident.get(readings)).json().readings).toHaveLength(2)
  expect((await resident.post(readings, { ...sure, dials: [m3(414)] }, key)).json().code).toBe(
    'idempotency-mismatch',
  )
})

test('until the window closes a reading may be given anew, lower too, and the last one stands', async () => {
  const world = await givenWorld()
  await givenWindow(world.db)
  const { resident, readings, account } = await givenResidentWithMeter(world)
  await resident.post(readings, { ...sure, dials: [m3(419)] })
  world.clock.pass(60)
  const corrected = await resident.post(readings, { ...sure, dials: [m3(417)] })
  expect(corrected.json()).toMatchObject({ consumption: [m3(4.614)] })
  const { meters } = (await resident.get(`/accounts/${account.id}/meters`)).json()
  expect(meters[0]).toMatchObject({
    state: 'given',
    last: { dials: [m3(417)] },
    previous: { dials: [m3(412.386)] },
  })
})

test('outside the window a reading is taken and counts in the next month', async () => {
  const world = await givenWorld({ at: '2026-12-20T12:00:00+03:00' })
  await givenWindow(world.db)
  await givenWindow(world.db, { month: null, fromDay: 15, toDay: 26 })
  const { resident, readings } = await givenResidentWithMeter(world)
  expect((await resident.post(readings, { ...sure, dials: [m3(413)] })).json()).toMatchObject({
    countsFor: '2027-01',
  })
})

test('what was given for the next month stays given when the core sends a later reading of this one', async () => {
  const world = await givenWorld({ at: '2026-12-20T12:00:00+03:00' })
  await givenWindow(world.db)
  const { resident, account, meter, readings } = await givenResidentWithMeter(world)
  await resident.post(readings, { ...sure, dials: [m3(413)] })
  await givenReading(world.db, {
    meterId: meter.id,
    dials: [m3(413.5)],
    takenAt: '2026-12-25T12:00:00+03:00',
  })

  world.clock.set('2027-01-03T12:00:00+03:00')
  const { meters } = (await resident.get(`/accounts/${account.id}/meters`)).json()
  expect(meters).toMatchObject([{ countsFor: '2027-01', state: 'given' }])
  expect((await resident.get('/home')).json().badges).toMatchObject({ meters: 0 })
})

test('a reading taken without a network counts from the day the dial was read', async () => {
  const world = await givenWorld({ at: '2026-12-16T12:00:00+03:00' })
  await givenWindow(world.db)
  const { resident, readings } = await givenResidentWithMeter(world)
  const phoneNow = '?phoneNow=2026-12-16T09:00:00Z'
  expect(
    (
      await resident.post(readings + phoneNow, { ...sure, dials: [m3(413)], takenAt: '2026-12-12T09:00:00Z' })
    ).json(),
  ).toMatchObject({
    takenOn: '2026-12-12',
    countsFor: '2026-12',
    takenTimeKept: true,
  })
})

test('a reading sent again after a lost answer is the same one, whatever the phone’s clock says by then', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  const key = { 'idempotency-key': randomUUID() }
  const wish = { ...sure, dials: [m3(413)], takenAt: '2026-12-08T05:00:00Z' }
  const first = await resident.post(`${readings}?phoneNow=2026-12-08T06:00:00Z`, wish, key)
  const again = await resident.post(`${readings}?phoneNow=2026-12-08T06:05:00Z`, wish, key)
  expect(again.json()).toEqual(first.json())
})

test('a phone whose time cannot be right is told that the receipt counts', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  const phoneNow = '?phoneNow=2026-12-08T06:00:00Z'
  expect(
    (
      await resident.post(readings + phoneNow, { ...sure, dials: [m3(413)], takenAt: '2027-12-12T09:00:00Z' })
    ).json(),
  ).toMatchObject({
    takenOn: '2026-12-08',
    takenTimeKept: false,
  })
})

test.each([{ automatic: true }, { archivedOn: '2026-10-01' }])(
  'a meter with %o takes no reading',
  async (meter) => {
    const world = await givenWorld()
    const { resident, readings } = await givenResidentWithMeter(world, meter)
    expect((await resident.post(readings, { ...sure, dials: [m3(413)] })).json().code).toBe('meter-read-only')
  },
)

test('a meter that will be taken off tomorrow still takes a reading today', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world, { archivedOn: '2026-12-09' })
  expect((await resident.post(readings, { ...sure, dials: [m3(413)] })).statusCode).toBe(200)
})

test('a neighbour’s meter does not exist', async () => {
  const world = await givenWorld()
  const { readings, account } = await givenResidentWithMeter(world)
  const neighbour = await world.givenResident()
  expect((await neighbour.get(readings)).json().code).toBe('not-found')
  expect((await neighbour.get(`/accounts/${account.id}/meters`)).json().code).toBe('not-found')
  expect((await neighbour.post(readings, { ...sure, dials: [m3(413)] })).json().code).toBe('not-found')
})

test('who has not verified the account sees no meter and gives no reading', async () => {
  const world = await givenWorld()
  const { readings, account } = await givenResidentWithMeter(world)
  const guest = await world.givenResident()
  await givenAttachment(world.db, { residentId: guest.id, accountId: account.id, verified: false })
  expect((await guest.get(`/accounts/${account.id}/meters`)).json().code).toBe('account-not-verified')
  expect((await guest.post(readings, { ...sure, dials: [m3(413)] })).json().code).toBe('not-found')
})

test('two phones at once are judged one after the other', async () => {
  const world = await givenWorld()
  const { resident, readings, account } = await givenResidentWithMeter(world)
  const wife = await world.givenResident()
  await givenAttachment(world.db, { residentId: wife.id, accountId: account.id })
  const replies = await Promise.all([
    resident.post(readings, { ...sure, dials: [m3(417)] }),
    wife.post(readings, { ...sure, dials: [m3(418)] }),
  ])
  for (const reply of replies) expect(reply.statusCode).toBe(200)
  expect((await wife.get(readings)).json().readings).toHaveLength(3)
})

test('the list says what is due, until when, what is usual and what it costs', async () => {
  const world = await givenWorld()
  const { db } = world
  await givenWindow(db)
  const water = await givenService(db, { externalId: 'cold-water' })
  const sewage = await givenService(db, { externalId: 'sewage', name: 'ВОДООТВЕДЕНИЕ' })
  const tariff = { source: SOURCE, scope: 'municipality', scopeId: 'Можайск' }
  for (const [serviceId, value, startsOn] of [
    [water.id, 49_190_000n, '2026-01-01'],
    [water.id, 53_810_000n, '2026-10-01'],
    [water.id, 99_000_000n, '2027-01-01'],
    [sewage.id, 49_670_000n, '2026-01-01'],
  ] as const) {
    await db
      .insertInto('tariff')
      .values({ id: newId(), externalId: newId(), ...tariff, serviceId, value, startsOn })
      .execute()
  }
  const { resident, account, meter } = await givenResidentWithMeter(world, {
    serviceId: water.id,
    verifyUntil: '2031-06-20',
    place: 'Кухня',
  })
  for (const [takenAt, dial] of [
    ['2026-08-14', 394],
    ['2026-09-14', 400],
    ['2026-10-14', 406],
  ] as const) {
    await givenReading(db, { meterId: meter.id, dials: [m3(dial)], takenAt: `${takenAt}T12:00:00+03:00` })
  }

  const reply = await resident.get(`/accounts/${account.id}/meters`)
  expect(reply.json()).toMatchObject({
    today: '2026-12-08',
    meters: [
      {
        kind: 'cold-water',
        state: 'due',
        window: { from: '2026-12-01', to: '2026-12-14', open: true, daysLeft: 6 },
        countsFor: '2026-12',
        verifyUntil: '2031-06-20',
        previous: { dials: [m3(412.386)], takenOn: '2026-11-14' },
        usual: { days: 24 },
        prices: { zones: [53_810_000], additions: [{ kind: 'disposal', value: 49_670_000 }] },
        months: [
          { period: '2026-09', consumption: m3(6) },
          { period: '2026-10', consumption: m3(6) },
          { period: '2026-11', consumption: m3(6.386) },
        ],
      },
    ],
  })
})

test('a meter of two zones is read in one pass', async () => {
  const world = await givenWorld()
  const electricity = await givenService(world.db, { externalId: 'electricity', unit: 'кВт*ч' })
  const { resident, readings } = await givenResidentWithMeter(world, {
    serviceId: electricity.id,
    zones: 2,
    wholeDigits: 6,
    fractionDigits: 3,
  })
  const reply = await resident.post(readings, { ...sure, dials: [m3(500), m3(450)] })
  expect(reply.json()).toMatchObject({ consumption: [m3(87.614), m3(37.614)] })
  expect((await resident.post(readings, { ...sure, dials: [m3(501), m3(400)] })).json()).toMatchObject({
    code: 'reading-below-previous',
    facts: { zone: 2 },
  })
})

test('a house of its own has its own window', async () => {
  const world = await givenWorld()
  const house = await givenHouse(world.db)
  await givenWindow(world.db)
  await givenWindow(world.db, {
    scope: 'house',
    scopeId: house.externalId,
    month: null,
    fromDay: 20,
    toDay: 25,
  })
  const { account: other } = await givenResidentWithMeter(world)
  expect(other.houseId).not.toBe(house.id)
  const resident = await world.givenResident()
  const own = await givenAccount(world.db, { houseId: house.id })
  await givenAttachment(world.db, { residentId: resident.id, accountId: own.id })
  await givenMeter(world.db, { accountId: own.id })
  const [meter] = (await resident.get(`/accounts/${own.id}/meters`)).json().meters
  expect(meter).toMatchObject({ state: 'closed', window: { from: '2026-12-20', open: false } })
})
