import { expect, test } from 'vitest'
import { givenMeter, givenReading, m3 } from '../../../testing/meters.ts'
import { givenAccount, givenAttachment } from '../../../testing/region.ts'
import { givenWorld, type World } from '../../../testing/world.ts'

/** A meter that nobody has read since it was put in, with 5 m³ on its dial. */
const givenUnreadMeter = async (world: World, installedOn: string) => {
  const resident = await world.givenResident()
  const account = await givenAccount(world.db)
  await givenAttachment(world.db, { residentId: resident.id, accountId: account.id })
  const meter = await givenMeter(world.db, { accountId: account.id, installedOn })
  const takenAt = `${installedOn}T12:00:00+03:00`
  await givenReading(world.db, { meterId: meter.id, dials: [m3(5)], takenAt })
  const shown = async () => (await resident.get(`/accounts/${account.id}/meters`)).json().meters[0]
  return { resident, readings: `/meters/${meter.id}/readings`, shown }
}

test('the first reading of a meter that nobody has read for years tells no consumption', async () => {
  const world = await givenWorld()
  const { resident, readings, shown } = await givenUnreadMeter(world, '2023-05-03')
  expect(await shown()).toMatchObject({ firstSinceInstallation: true, previous: { dials: [m3(5)] } })

  await resident.post(readings, { confirmed: true, dials: [m3(414.544)] })
  const [given] = (await resident.get(readings)).json().readings
  expect(given).toMatchObject({ dials: [m3(414.544)] })
  expect(given).not.toHaveProperty('consumption')
  expect(await shown()).toMatchObject({ months: [] })
})

test('the first reading soon after a meter was put in tells what it used', async () => {
  const world = await givenWorld()
  const { resident, readings, shown } = await givenUnreadMeter(world, '2026-10-08')
  expect(await shown()).not.toHaveProperty('firstSinceInstallation')
  await resident.post(readings, { confirmed: true, dials: [m3(9)] })
  const [given] = (await resident.get(readings)).json().readings
  expect(given).toMatchObject({ consumption: [m3(4)] })
})
