import { rm } from 'node:fs/promises'
import type { MediaType } from '@mosobleirc/domain/files'
import sharp, { type Metadata } from 'sharp'
import { Refusal } from '../../platform/refusal.ts'

/** Above any phone's usual picture; one that is all of one colour may be small as a file and enormous in memory. */
const MOST_PIXELS = 40_000_000

/** Nobody sees the difference to more, and it is a third of the bytes. */
const JPEG_QUALITY = 82

/** The longer side of a preview: a tile of 96 px on a screen of three pixels to one, and a picture in a chat. */
const PREVIEW_SIDE = 480

const SECONDS = 20

// Whatever reads other kinds of files, drawings among them, is shut.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp'].flatMap((kind) => [
    `VipsForeignLoad${kind}File`,
    `VipsForeignLoad${kind}Buffer`,
  ]),
})
// Pictures come one after the other and none twice.
sharp.cache(false)
// A picture takes one of the machine's cores, not all of them.
sharp.concurrency(1)

const open = (path: string) =>
  sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'warning', sequentialRead: true })

/**
 * Writes a picture anew from its pixels. Where it was taken, by which phone, and whatever else was hidden in it or
 * behind it is not written. It is turned the right way up first, because that was told beside the pixels as well.
 *
 * @throws {Refusal} `image-too-large`, `file-broken`
 */
export const rewritePicture = async (path: string) => {
  const before = await metadataOf(path)
  const mediaType: MediaType = before.hasAlpha ? 'image/png' : 'image/jpeg'
  const [whole, preview] = [`${path}.whole.tmp`, `${path}.preview.tmp`]
  try {
    const picture = open(path).rotate().timeout({ seconds: SECONDS }).toColourspace('srgb')
    const { width, height } = await (
      before.hasAlpha ? picture.png() : picture.jpeg({ quality: JPEG_QUALITY })
    ).toFile(whole)
    await open(whole)
      .resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS })
      .webp({ quality: JPEG_QUALITY })
      .toFile(preview)
    return { mediaType, path: whole, previewPath: preview, width, height }
  } catch (fault) {
    for (const unfinished of [whole, preview]) await rm(unfinished, { force: true })
    throw brokenUnlessOurs(fault)
  }
}

const metadataOf = async (path: string): Promise<Metadata> => {
  // The head of the file alone, so that the refusal can say why.
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((fault: unknown) => {
      throw brokenUnlessOurs(fault)
    })
  if (metadata.width * metadata.height > MOST_PIXELS) {
    throw new Refusal('image-too-large', { most: MOST_PIXELS / 1_000_000 })
  }
  return metadata
}

/** The library says in words alone what was wrong; a full disk is the one thing that is not the picture's fault. */
const brokenUnlessOurs = (fault: unknown): unknown =>
  fault instanceof Error && /no space left|unable to open for write/i.test(fault.message)
    ? fault
    : new Refusal('file-broken', {}, { cause: fault })
