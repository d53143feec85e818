import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenWorld } from '../../testing/world.ts'
import { exactlyOnce } from './exactly-once.ts'
import { newId } from './id.ts'

const givenWish = async () => {
  const { deps } = await givenWorld()
  const wish = { callerId: newId(), endpoint: 'test', key: randomUUID(), body: { dial: 5n } }
  let done = 0
  const work = async () => {
    done += 1
    return { times: done, sum: 7n }
  }
  return { deps, wish, work, done: () => done }
}

test('a repeat gets what the first one returned and does nothing', async () => {
  const { deps, wish, work, done } = await givenWish()
  const first = await exactlyOnce(deps, wish)(work)
  const repeat = await exactlyOnce(deps, wish)(work)
  expect(repeat).toEqual(first)
  expect(done()).toBe(1)
})

test('ten repeats at once do the work once', async () => {
  const { deps, wish, work, done } = await givenWish()
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => exactlyOnce(deps, wish)(work)))
  expect(done()).toBe(1)
  expect(new Set(outcomes.map((outcome) => outcome.times))).toEqual(new Set([1]))
})

test('the same key with another body is refused', async () => {
  const { deps, wish, work } = await givenWish()
  await exactlyOnce(deps, wish)(work)
  await expect(exactlyOnce(deps, { ...wish, body: { dial: 6n } })(work)).rejects.toMatchObject({
    code: 'idempotency-mismatch',
  })
})

test('work that failed has left no key, so that it can be tried again', async () => {
  const { deps, wish, work, done } = await givenWish()
  const failing = async () => {
    await work()
    throw new Error('power cut')
  }
  await expect(exactlyOnce(deps, wish)(failing)).rejects.toThrow('power cut')
  await exactlyOnce(deps, wish)(work)
  expect(done()).toBe(2)
})
