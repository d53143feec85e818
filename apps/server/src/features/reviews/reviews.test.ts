import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { givenFile, pdfOf, upload } from '../../../testing/files.ts'
import { givenWorld } from '../../../testing/world.ts'

const review = { stars: 4, text: 'Удобно, но мелко.\nСпасибо!', appVersion: '0.1.0' }

const givenReviewer = async () => {
  const world = await givenWorld()
  return { ...world, resident: await world.givenResident() }
}

test('a resident who has said nothing yet has no review', async () => {
  const { resident } = await givenReviewer()
  expect((await resident.get('/review')).json()).toEqual({})
})

test('the resident sees what was said, and nobody else does', async () => {
  const { resident, givenResident, db } = await givenReviewer()
  const given = { stars: 4, text: review.text, files: [], createdAt: '2026-12-08T06:00:00.000Z' }
  expect((await resident.post('/review', review)).json()).toEqual({ review: given })
  expect((await resident.get('/review')).json()).toEqual({ review: given })
  expect((await (await givenResident()).get('/review')).json()).toEqual({})
  expect(await db.selectFrom('appReview').select('appVersion').execute()).toEqual([{ appVersion: '0.1.0' }])
})

test('the newest counts, and the earlier ones stay', async () => {
  const { resident, clock, db } = await givenReviewer()
  await resident.post('/review', review)
  clock.pass(60)
  await resident.post('/review', { stars: 5, appVersion: '0.1.0' })
  expect((await resident.get('/review')).json()).toEqual({
    review: { stars: 5, files: [], createdAt: '2026-12-08T06:01:00.000Z' },
  })
  expect(await db.selectFrom('appReview').select('stars').orderBy('createdAt').execute()).toEqual([
    { stars: 4 },
    { stars: 5 },
  ])
})

test('a double press is one review', async () => {
  const { resident, db } = await givenReviewer()
  const key = { 'idempotency-key': randomUUID() }
  const [one, other] = await Promise.all([
    resident.post('/review', review, key),
    resident.post('/review', review, key),
  ])
  expect(one.json()).toEqual(other.json())
  expect(await db.selectFrom('appReview').selectAll().execute()).toHaveLength(1)
})

test('words of blanks alone are no words', async () => {
  const { resident } = await givenReviewer()
  await resident.post('/review', { ...review, text: ' \n ' })
  expect((await resident.get('/review')).json().review).not.toHaveProperty('text')
})

test.each([
  ['stars', 0],
  ['stars', 6],
  ['stars', 4.5],
  ['text', 'я'.repeat(1001)],
  ['text', 'Хорошо\u0000'],
  ['appVersion', ''],
])('%s cannot be %j', async (field, value) => {
  const { resident, db } = await givenReviewer()
  const reply = await resident.post('/review', { ...review, [field]: value })
  expect(reply.statusCode).toBe(422)
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field } })
  expect(await db.selectFrom('appReview').selectAll().execute()).toEqual([])
})

test('markup is kept as it was typed and given back as text', async () => {
  const { resident } = await givenReviewer()
  const text = '<script>alert(1)</script> "> <img src=x onerror=alert(1)>'
  const reply = await resident.post('/review', { ...review, text })
  expect(reply.json().review.text).toBe(text)
  expect(reply.headers['content-type']).toMatch(/^application\/json/)
  expect(reply.headers['x-content-type-options']).toBe('nosniff')
})

test('a flood ends at ten a day, and goes on the day after', async () => {
  const { resident, givenResident, clock, db } = await givenReviewer()
  const replies = await Promise.all(Array.from({ length: 30 }, () => resident.post('/review', review)))
  expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(10)
  expect(replies.find(({ statusCode }) => statusCode !== 200)?.json()).toMatchObject({
    code: 'too-many-tries',
    facts: { retryAt: '2026-12-09T06:00:00.000Z' },
  })
  expect((await (await givenResident()).post('/review', review)).statusCode).toBe(200)
  clock.pass(86_400)
  expect((await resident.post('/review', review)).statusCode).toBe(200)
  expect(await db.selectFrom('appReview').selectAll().execute()).toHaveLength(12)
})

test('a review is a fact', async () => {
  const { resident, db } = await givenReviewer()
  await resident.post('/review', review)
  await expect(db.updateTable('appReview').set({ stars: 1 }).execute()).rejects.toThrow(/permission denied/)
  await expect(db.deleteFrom('appReview').execute()).rejects.toThrow(/permission denied/)
})

test('photos come with the words, in their order, and the resident sees them again', async () => {
  const { resident } = await givenReviewer()
  const fileIds = [await givenFile(resident), await givenFile(resident)].toReversed()
  const given = (await resident.post('/review', { ...review, fileIds })).json()
  expect(given.review.files.map(({ id }: { id: string }) => id)).toEqual(fileIds)
  expect((await resident.get('/review')).json()).toEqual(given)
  expect((await resident.get(`/files/${fileIds[0]}/preview`)).statusCode).toBe(200)
  // What is part of a review is not taken back from under it.
  expect((await resident.delete(`/files/${fileIds[0]}`)).json().code).toBe('not-found')
})

test('a file is carried once, by its owner, and a review with a wrong one is none', async () => {
  const { resident, givenResident, db } = await givenReviewer()
  const [used, foreign] = [await givenFile(resident), await givenFile(await givenResident())]
  await resident.post('/review', { ...review, fileIds: [used] })
  const mine = (await upload(resident, pdfOf(), { name: 'акт.pdf' })).json().file.id
  for (const fileIds of [
    [mine, used],
    [mine, foreign],
    [mine, randomUUID()],
    [mine, mine],
  ]) {
    expect((await resident.post('/review', { ...review, fileIds })).json().code).toBe('file-gone')
  }
  expect(await db.selectFrom('appReview').select('id').execute()).toHaveLength(1)
  // The good one of the list is still there to be sent.
  expect((await resident.post('/review', { ...review, fileIds: [mine] })).statusCode).toBe(200)
})

test('of two presses with the same photo one review comes', async () => {
  const { resident, db } = await givenReviewer()
  const body = { ...review, fileIds: [await givenFile(resident)] }
  const replies = await Promise.all([resident.post('/review', body), resident.post('/review', body)])
  expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await db.selectFrom('appReviewFile').selectAll().execute()).toHaveLength(1)
})
