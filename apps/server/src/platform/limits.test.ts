import { expect, test } from 'vitest'
import { givenWorld } from '../../testing/world.ts'
import { countTry, type Limit, refuseAboveLimits } from './limits.ts'

const hourly: Limit = { scope: 'code-phone', subject: '+79000000001', most: 3, seconds: 3600 }

const givenTry = async () => {
  const { deps, clock } = await givenWorld()
  const attempt = (...limits: Limit[]) =>
    deps.inTransaction(async (db) => {
      await refuseAboveLimits(db, clock.now(), limits)
      await countTry(db, clock.now(), limits)
    })
  return { attempt, clock }
}

test('the try above the limit is refused and told when it may come again', async () => {
  const { attempt, clock } = await givenTry()
  for (let n = 0; n < 3; n += 1) {
    await attempt(hourly)
    clock.pass(60)
  }
  await expect(attempt(hourly)).rejects.toMatchObject({
    code: 'too-many-tries',
    facts: { retryAt: '2026-12-08T07:00:00.000Z' },
  })
  clock.set('2026-12-08T07:00:01Z')
  await attempt(hourly)
})

test('a hundred tries at once count as a hundred', async () => {
  const { attempt } = await givenTry()
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => attempt(hourly)))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(3)
})

test('one row serves several windows of one subject', async () => {
  const { attempt, clock } = await givenTry()
  const daily: Limit = { ...hourly, most: 4, seconds: 86_400 }
  for (let n = 0; n < 4; n += 1) {
    await attempt(hourly, daily)
    clock.pass(1800)
  }
  await expect(attempt(hourly, daily)).rejects.toMatchObject({ code: 'too-many-tries' })
})
