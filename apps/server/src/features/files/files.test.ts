import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { givenFile, jpegOf, pdfOf, pngOf, upload } from '../../../testing/files.ts'
import { givenWorld } from '../../../testing/world.ts'

const givenUploader = async () => {
  const world = await givenWorld()
  const { dataDir } = world.deps.settings
  const resident = await world.givenResident()
  const onDisk = async (folder: string) => {
    const names = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
    return names.filter((entry) => entry.isFile()).map(({ name }) => name)
  }
  return { ...world, resident, onDisk }
}

test('a picture comes back as it looked, with a small one beside it', async () => {
  const { resident } = await givenUploader()
  const reply = await upload(resident, await jpegOf({ width: 1200, height: 800 }), { name: 'Счётчик.JPG' })
  const { file } = reply.json()
  expect(file).toMatchObject({
    name: 'Счётчик.jpg',
    mediaType: 'image/jpeg',
    width: 1200,
    height: 800,
    state: 'unscanned',
    createdAt: '2026-12-08T06:00:00.000Z',
  })
  expect((await resident.get(`/files/${file.id}/state`)).json()).toEqual({ file })

  const whole = await resident.get(`/files/${file.id}`)
  expect(whole.rawPayload.length).toBe(file.bytes)
  expect(await sharp(whole.rawPayload).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 800 })
  const preview = await resident.get(`/files/${file.id}/preview`)
  expect(preview.headers['content-type']).toBe('image/webp')
  expect(await sharp(preview.rawPayload).metadata()).toMatchObject({
    format: 'webp',
    width: 480,
    height: 320,
  })
})

test('where and by what a picture was taken is not kept, and it stands the right way up', async () => {
  const { resident } = await givenUploader()
  const taken = await sharp(await jpegOf({ width: 60, height: 40 }))
    .withExif({
      IFD0: { Make: 'Телефон жителя', Orientation: '6' },
      IFD3: { GPSLatitude: '55/1 30/1 0/1', GPSLongitude: '36/1 2/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  const id = await givenFile(resident, taken)

  const { rawPayload } = await resident.get(`/files/${id}`)
  const metadata = await sharp(rawPayload).metadata()
  expect(metadata).toMatchObject({ width: 40, height: 60 })
  expect(metadata.exif).toBeUndefined()
  expect(metadata.orientation).toBeUndefined()
  expect(rawPayload.includes('Exif')).toBe(false)
  expect((await resident.get(`/files/${id}/preview`)).rawPayload.includes('Exif')).toBe(false)
})

test('a picture that one can see through stays so', async () => {
  const { resident } = await givenUploader()
  const seal = await sharp({
    create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 200, alpha: 0.4 } },
  })
    .webp()
    .toBuffer()
  const { file } = (await upload(resident, seal, { name: 'печать.webp' })).json()
  expect(file).toMatchObject({ name: 'печать.png', mediaType: 'image/png' })
})

test('a PDF is only saved, under its own name, and a picture may be shown', async () => {
  const { resident } = await givenUploader()
  const pdf = (await upload(resident, pdfOf(), { name: 'Акт "сверки", № 5.pdf' })).json().file
  expect(pdf).toMatchObject({ name: 'Акт сверки, № 5.pdf', mediaType: 'application/pdf' })
  const saved = await resident.get(`/files/${pdf.id}`)
  expect(saved.rawPayload).toEqual(pdfOf())
  expect(saved.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="___ _______ _ 5.pdf"; filename*=UTF-8''${encodeURIComponent('Акт сверки, № 5.pdf')}`,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(saved.headers['content-security-policy']).toMatch(/default-src 'none';.*sandbox$/)
  // A PDF has no preview.
  expect((await resident.get(`/files/${pdf.id}/preview`)).json().code).toBe('not-found')

  const shown = await resident.get(`/files/${await givenFile(resident)}`)
  expect(shown.headers['content-disposition']).toMatch(/^inline; filename="/)
  expect(shown.headers['content-security-policy']).toMatch(/sandbox$/)
})

test('a browser keeps what it has seen and asks whether it may show it again', async () => {
  const { app, resident, givenResident } = await givenUploader()
  const id = await givenFile(resident)
  const { etag, 'cache-control': kept } = (await resident.get(`/files/${id}`)).headers
  expect(kept).toBe('private, no-cache')
  const again = (token: string) =>
    app.inject({
      url: `/api/v1/files/${id}`,
      headers: { cookie: `session=${token}`, 'if-none-match': String(etag) },
    })
  expect((await again(resident.token)).statusCode).toBe(304)
  expect((await again((await givenResident()).token)).statusCode).toBe(404)
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const page = '<!doctype html><script>alert(1)</script>'
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
const zip = Buffer.from('PK\u0003\u0004\u0014\u0000\u0000\u0000\u0008\u0000', 'latin1')

test.each([
  ['a drawing with a script', 'рисунок.svg', Buffer.from(svg), 'file-type-refused', { found: 'other' }],
  ['a drawing called a photo', 'снимок.png', Buffer.from(svg), 'file-type-refused', { found: 'other' }],
  [
    'a drawing after an XML head',
    'снимок.jpg',
    Buffer.from(`<?xml version="1.0"?>${svg}`),
    'file-type-refused',
    { found: 'other' },
  ],
  ['a page', 'справка.html', Buffer.from(page), 'file-type-refused', { found: 'other' }],
  ['a page called a PDF', 'справка.pdf', Buffer.from(page), 'file-type-refused', { found: 'other' }],
  ['a photo of an iPhone as it is', 'IMG_1.HEIC', heic, 'file-type-refused', { found: 'heic' }],
  ['an archive called a PDF', 'акт.pdf', zip, 'file-type-refused', { found: 'other' }],
  [
    'a program',
    'акт.exe',
    Buffer.from('MZ\u0090\u0000\u0003', 'latin1'),
    'file-type-refused',
    { found: 'other' },
  ],
  ['a PDF called a picture', 'акт.jpg', pdfOf(), 'file-type-refused', { found: 'other-name' }],
  ['a PDF called a program', 'акт.pdf.exe', pdfOf(), 'file-type-refused', { found: 'other-name' }],
  ['a page that is a PDF too', 'акт.pdf', Buffer.concat([pdfOf(), Buffer.from(page)]), 'file-broken', {}],
  [
    'a PDF behind the head of a page',
    'акт.pdf',
    Buffer.concat([Buffer.from('<html>'), pdfOf()]),
    'file-type-refused',
    { found: 'other' },
  ],
  ['an archive that is a PDF too', 'акт.pdf', Buffer.concat([pdfOf(), zip]), 'file-broken', {}],
  ['a PDF that was cut off', 'акт.pdf', pdfOf().subarray(0, 40), 'file-broken', {}],
  [
    'the head of a picture and nothing behind it',
    'снимок.png',
    Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'),
    'file-broken',
    {},
  ],
])('%s is refused and leaves nothing', async (_what, name, bytes, code, facts) => {
  const { resident, db, onDisk } = await givenUploader()
  const reply = await upload(resident, bytes, { name })
  expect(reply.json()).toMatchObject({ code, facts })
  expect(await db.selectFrom('file').selectAll().execute()).toEqual([])
  expect([...(await onDisk('uploads')), ...(await onDisk('files'))]).toEqual([])
})

test('a photo that was cut off on its way is refused, and nothing of it stays', async () => {
  const { resident, onDisk } = await givenUploader()
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const noisy = await sharp({
    create: { width: 300, height: 300, channels: 3, background: 'white', noise },
  })
    .jpeg()
    .toBuffer()
  const reply = await upload(resident, noisy.subarray(0, noisy.length / 2))
  expect(reply.json().code).toBe('file-broken')
  expect([...(await onDisk('uploads')), ...(await onDisk('files'))]).toEqual([])
})

test.each([
  ['a page', Buffer.from(page)],
  ['an archive', zip],
  ['a virus for tests', Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD')],
])('%s behind a picture does not survive', async (_what, hidden) => {
  const { resident } = await givenUploader()
  const id = await givenFile(resident, Buffer.concat([await jpegOf(), hidden]))
  const { rawPayload } = await resident.get(`/files/${id}`)
  expect(rawPayload.includes(hidden)).toBe(false)
  expect((await sharp(rawPayload).metadata()).format).toBe('jpeg')
})

test('a comment with a script inside of a picture does not survive', async () => {
  const { resident } = await givenUploader()
  const jpeg = await jpegOf()
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), Buffer.from(page)])
  const id = await givenFile(resident, Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))
  expect((await resident.get(`/files/${id}`)).rawPayload.includes('<script>')).toBe(false)
})

test('a picture of fifty megapixels is refused by its head, before anything is decoded', async () => {
  const { resident } = await givenUploader()
  const reply = await upload(resident, await pngOf({ width: 8200, height: 6150 }), { name: 'план.png' })
  expect(reply.json()).toMatchObject({ code: 'image-too-large', status: 422, facts: { most: 40 } })
})

test('what is above ten megabytes is refused, whether its length was told or not', async () => {
  const { app, resident, onDisk } = await givenUploader()
  const big = Buffer.alloc(10 * 1024 * 1024 + 1)
  expect((await upload(resident, big)).json()).toMatchObject({
    code: 'body-too-large',
    facts: { largest: 10 * 1024 * 1024 },
  })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const headers = {
    origin: 'http://localhost:3000',
    cookie: `session=${resident.token}`,
    'content-type': 'application/octet-stream',
    'idempotency-key': randomUUID(),
  }
  const reply = await new Promise<{ statusCode: number | undefined; body: string }>((resolve, reject) => {
    const sent = request(`${origin}/api/v1/files?name=a.jpg`, { method: 'POST', headers }, (answer) => {
      text(answer).then((body) => resolve({ statusCode: answer.statusCode, body }), reject)
    })
    sent.on('error', reject)
    // Without a length: piece by piece.
    Readable.from([big.subarray(0, 5_000_000), big.subarray(5_000_000)]).pipe(sent)
  })
  expect(reply.statusCode).toBe(413)
  expect(JSON.parse(reply.body)).toMatchObject({ code: 'body-too-large' })
  expect(await onDisk('uploads')).toEqual([])
})

test.each([
  ['../../../../etc/passwd', 'passwd.jpg'],
  ['..\\..\\boot.jpeg', 'boot.jpeg'],
  ['снимок\u202Egpj.exe.jpg', 'снимокgpj.exe.jpg'],
  ['"><img src=x onerror=alert(1)>.jpg', 'img src=x onerror=alert(1).jpg'],
  ['a\u200B\uFEFF.jpg', 'a.jpg'],
])('a name such as «%s» leads nowhere', async (name, shown) => {
  const { resident, onDisk } = await givenUploader()
  const reply = await upload(resident, await jpegOf(), { name })
  const { file } = reply.json()
  expect(file.name).toBe(shown)
  expect((await onDisk('files')).toSorted()).toEqual([file.id, `${file.id}.preview`])
})

test.each(['a\r\nSet-Cookie: x=1.jpg', 'a\u0000.jpg', '', 'я'.repeat(256)])(
  'a name that is none is refused: %j',
  async (name) => {
    const { resident } = await givenUploader()
    expect((await upload(resident, await jpegOf(), { name })).json()).toMatchObject({
      code: 'invalid-input',
      facts: { field: 'name' },
    })
  },
)

test('a repeat after a lost answer, and two at once, are one file', async () => {
  const { resident, db, onDisk } = await givenUploader()
  const key = { 'idempotency-key': randomUUID() }
  const bytes = await jpegOf()
  const replies = await Promise.all([upload(resident, bytes, key), upload(resident, bytes, key)])
  replies.push(await upload(resident, bytes, key))
  expect(new Set(replies.map(({ body }) => body)).size).toBe(1)
  expect(await db.selectFrom('file').selectAll().execute()).toHaveLength(1)
  expect(await onDisk('files')).toHaveLength(2)
  expect((await upload(resident, await pngOf(), { ...key, name: 'a.png' })).json().code).toBe(
    'idempotency-mismatch',
  )
  expect(await onDisk('files')).toHaveLength(2)
})

test('a flood ends at forty an hour', async () => {
  const { resident, clock, givenResident } = await givenUploader()
  const bytes = Buffer.from('no file at all')
  const codes = await Promise.all(
    Array.from({ length: 45 }, async () => (await upload(resident, bytes)).json().code),
  )
  expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(5)
  expect((await upload(await givenResident(), await jpegOf())).statusCode).toBe(200)
  clock.pass(3600)
  expect((await upload(resident, await jpegOf())).statusCode).toBe(200)
})

test('nobody fills the disk with what is never sent', async () => {
  const { resident, db, givenResident } = await givenUploader()
  const id = await givenFile(resident)
  await db
    .updateTable('file')
    .set({ bytes: 200 * 1024 * 1024 })
    .execute()
  expect((await upload(resident, await jpegOf())).json().code).toBe('files-too-many')
  expect((await upload(await givenResident(), await jpegOf())).statusCode).toBe(200)
  await resident.delete(`/files/${id}`)
  expect((await upload(resident, await jpegOf())).statusCode).toBe(200)
})

test('what was taken back is gone, for good and from the disk', async () => {
  const { resident, givenResident, onDisk } = await givenUploader()
  const id = await givenFile(resident)
  expect((await (await givenResident()).delete(`/files/${id}`)).json().code).toBe('not-found')
  expect((await resident.delete(`/files/${id}`)).statusCode).toBe(200)
  expect((await resident.get(`/files/${id}`)).json().code).toBe('not-found')
  expect((await resident.delete(`/files/${id}`)).json().code).toBe('not-found')
  expect(await onDisk('files')).toEqual([])
})

test('a specialist’s file is his own, not a colleague’s and not a resident’s', async () => {
  const { resident, givenStaff, db } = await givenUploader()
  const [operator, colleague] = [await givenStaff(['operator']), await givenStaff(['operator'])]
  const reply = await upload(operator, await jpegOf(), { path: '/office/files' })
  const { id } = reply.json().file
  expect((await operator.get(`/office/files/${id}/preview`)).headers['content-type']).toBe('image/webp')
  expect((await colleague.get(`/office/files/${id}/preview`)).json().code).toBe('not-found')
  expect((await resident.get(`/files/${id}`)).json().code).toBe('not-found')
  const review = { stars: 5, appVersion: '0.1.0', fileIds: [id] }
  expect((await resident.post('/review', review)).json().code).toBe('file-gone')
  expect(await db.selectFrom('file').select(['residentId', 'staffId']).execute()).toEqual([
    { residentId: null, staffId: operator.id },
  ])
})
