import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'

/** What a phone's camera gives when it is held over a receipt. */
const frame = { width: 640, height: 480, rate: 10 }
/** Chromium starts the film again at its end; one frame would do, two keep it from calling the film broken. */
const FRAMES = 2

/** What the camera shows from the moment it is opened: in the folder of this run, as everything that a run leaves. */
const film = join(process.env['E2E_TRACES'] ?? 'test-results', 'camera.y4m')

/** What makes Chromium show the film instead of asking for a camera. */
export const cameraArguments: readonly string[] = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/**
 * Lays a picture on white paper before the lens of Chromium's fake camera.
 *
 * @param page any page: its canvas decodes the picture
 * @param picture a PNG
 */
export const showToCamera = async (page: Page, picture: Buffer): Promise<void> => {
  const pixels = Buffer.from(await drawFrame(page, picture), 'base64')
  const header = `YUV4MPEG2 W${frame.width} H${frame.height} F${frame.rate}:1 Ip A1:1 C420jpeg\n`
  const still = Buffer.concat([Buffer.from('FRAME\n'), toPlanes(pixels)])
  mkdirSync(dirname(film), { recursive: true })
  writeFileSync(film, Buffer.concat([Buffer.from(header), ...Array<Buffer>(FRAMES).fill(still)]))
}

/** @returns RGBA bytes of one frame, in base64 */
const drawFrame = (page: Page, picture: Buffer): Promise<string> =>
  page.evaluate(
    async ({ source, width, height }) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width, height })
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.fillStyle = 'white'
      context.fillRect(0, 0, width, height)
      const size = Math.min(width, height) * 0.8
      context.drawImage(image, (width - size) / 2, (height - size) / 2, size, size)
      const { data } = context.getImageData(0, 0, width, height)
      let text = ''
      for (let from = 0; from < data.length; from += 8192)
        text += String.fromCodePoint(...data.subarray(from, from + 8192))
      return btoa(text)
    },
    { source: `data:image/png;base64,${picture.toString('base64')}`, ...frame },
  )

/** Brightness of every pixel; a receipt has no colours, so both colour planes are grey. */
const toPlanes = (rgba: Buffer): Buffer => {
  const brightness = Buffer.alloc(frame.width * frame.height)
  for (let pixel = 0; pixel < brightness.length; pixel++) {
    const [red, green, blue] = [
      rgba.readUInt8(pixel * 4),
      rgba.readUInt8(pixel * 4 + 1),
      rgba.readUInt8(pixel * 4 + 2),
    ]
    brightness[pixel] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
  }
  return Buffer.concat([brightness, Buffer.alloc(brightness.length / 2, 128)])
}
