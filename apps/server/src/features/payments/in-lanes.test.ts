import { expect, test } from 'vitest'
import { inLanes } from './in-lanes.ts'

/** Hands out numbers a handful at a time. */
const handfuls = (...handed: number[][]) => {
  let taken = 0
  return async () => handed[taken++] ?? []
}

test('everything is worked on once, and never more than the lanes at a time', async () => {
  const done: number[] = []
  let now = 0
  let most = 0
  await inLanes(2, handfuls([1, 2, 3], [4], [5, 6]), async (thing) => {
    now += 1
    most = Math.max(most, now)
    await Promise.resolve()
    now -= 1
    done.push(thing)
  })
  expect(new Set(done)).toEqual(new Set([1, 2, 3, 4, 5, 6]))
  expect(done).toHaveLength(6)
  expect(most).toBe(2)
})

test('one that hangs does not hold up the others', async () => {
  const done: number[] = []
  const hanging = Promise.withResolvers<void>()
  await inLanes(2, handfuls([1, 2], [3, 4]), async (thing) => {
    if (thing === 1) await hanging.promise
    else done.push(thing)
    if (done.length === 3) hanging.resolve()
  })
  expect(done).toEqual([2, 3, 4])
})

test('with nothing to do it ends', async () => {
  await expect(inLanes(32, handfuls(), async () => undefined)).resolves.toBeUndefined()
})

test('a fault ends it', async () => {
  await expect(inLanes(2, handfuls([1]), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})
