import sharp from 'sharp'
import type { TestResident } from './world.ts'

type Size = { width?: number; height?: number }

/** A picture of one colour. */
const picture = ({ width = 64, height = 48 }: Size = {}) =>
  sharp({ create: { width, height, channels: 3, background: { r: 11, g: 87, b: 164 } } })

export const jpegOf = (size?: Size): Promise<Buffer> => picture(size).jpeg().toBuffer()

export const pngOf = (size?: Size): Promise<Buffer> => picture(size).png().toBuffer()

/** A PDF that says something, or nothing. */
export const pdfOf = (content = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${content}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )

/** Uploads bytes as the app does. */
export const upload = (
  { post }: Pick<TestResident, 'post'>,
  bytes: Buffer,
  {
    name = 'снимок.jpg',
    path = '/files',
    ...headers
  }: { name?: string; path?: string; [header: string]: string } = {},
) =>
  post(`${path}?name=${encodeURIComponent(name)}`, bytes, {
    'content-type': 'application/octet-stream',
    ...headers,
  })

/** A picture that a resident has uploaded. */
export const givenFile = async (resident: Pick<TestResident, 'post'>, bytes?: Buffer): Promise<string> => {
  const reply = await upload(resident, bytes ?? (await jpegOf()))
  return reply.json().file.id
}
