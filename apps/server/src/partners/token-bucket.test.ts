import { expect, test } from 'vitest'
import { makeTokenBucket } from './token-bucket.ts'

/** A bucket in a time of its own: a wait passes at once and is written down. */
const givenBucket = (perSecond: number) => {
  let time = 10_000
  const bucket = makeTokenBucket(perSecond, {
    now: () => time,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      time += milliseconds
    },
  })
  return {
    ...bucket,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    /** How long one call waits. */
    waits: async () => {
      const before = time
      await bucket.take()
      return Math.round(time - before)
    },
  }
}

test('a second’s worth goes at once, then calls go evenly', async () => {
  const bucket = givenBucket(5)
  const waits = []
  for (let call = 0; call < 8; call += 1) waits.push(await bucket.waits())
  expect(waits).toEqual([0, 0, 0, 0, 0, 200, 200, 200])
})

test('a quiet time fills the bucket, and never above its size', async () => {
  const bucket = givenBucket(5)
  for (let call = 0; call < 5; call += 1) await bucket.waits()
  bucket.pass(60_000)
  const waits = []
  for (let call = 0; call < 6; call += 1) waits.push(await bucket.waits())
  expect(waits).toEqual([0, 0, 0, 0, 0, 200])
})

test('a pause that was asked for is kept, also by those who wait already', async () => {
  const bucket = givenBucket(5)
  bucket.pause(1_800)
  expect(await bucket.waits()).toBe(1_800)
  expect(await bucket.waits()).toBe(0)
})

test('a caller with less patience stops waiting', async () => {
  const bucket = makeTokenBucket(5)
  bucket.pause(60_000)
  await expect(bucket.take(AbortSignal.abort())).rejects.toThrow('aborted')
})

test('callers who leave do not delay those who stay', async () => {
  const bucket = givenBucket(5)
  for (let call = 0; call < 5; call += 1) await bucket.waits()
  for (let call = 0; call < 100; call += 1)
    await expect(bucket.take(AbortSignal.abort())).rejects.toThrow('aborted')
  expect(await bucket.waits()).toBe(200)
})
