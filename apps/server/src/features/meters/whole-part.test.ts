import { expect, test } from 'vitest'
import { givenResidentWithMeter, m3 } from '../../../testing/meters.ts'
import { givenWorld } from '../../../testing/world.ts'

const sure = { confirmed: false }

test('the whole part alone is enough when less than one unit was used, and no lower dial is kept', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  const reply = await resident.post(readings, { ...sure, dials: [m3(412)], wholeOnly: [true] })
  expect(reply.json()).toMatchObject({ dials: [m3(412.386)], consumption: [0] })
  const [given] = (await resident.get(readings)).json().readings
  expect(given).toMatchObject({ dials: [m3(412.386)], consumption: [0] })

  const next = await resident.post(readings, { ...sure, dials: [m3(413)], wholeOnly: [true] })
  expect(next.json()).toMatchObject({ dials: [m3(413)], consumption: [m3(0.614)] })
})

test.each([
  ['a lower whole part', { dials: [m3(411)], wholeOnly: [true] }, 'reading-below-previous'],
  ['a fraction that was typed', { dials: [m3(412)], wholeOnly: [false] }, 'reading-below-previous'],
  ['an app that does not tell', { dials: [m3(412)] }, 'reading-below-previous'],
  ['an app that tells of another zone', { dials: [m3(412)], wholeOnly: [true, true] }, 'invalid-input'],
])('after 412,386 %s is refused', async (_, typed, code) => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world)
  expect((await resident.post(readings, { ...sure, ...typed })).json()).toMatchObject({ code })
  expect((await resident.get(readings)).json().readings).toHaveLength(1)
})

test('of two zones each may be given by its whole part', async () => {
  const world = await givenWorld()
  const { resident, readings } = await givenResidentWithMeter(world, { zones: 2 })
  const reply = await resident.post(readings, {
    ...sure,
    dials: [m3(420.5), m3(412)],
    wholeOnly: [false, true],
  })
  expect(reply.json()).toMatchObject({ dials: [m3(420.5), m3(412.386)], consumption: [m3(8.114), 0] })
})
