import type { ScanReply, ScanRequest } from './scan-codes.worker.ts'

/** Larger pictures are read no better and much slower. */
const LARGEST_SIDE = { video: 1280, photo: 2400 }

export type CodeScanner = {
  /** Reads what the camera shows now; undefined when there is no code in it. */
  look: (video: HTMLVideoElement) => Promise<Uint8Array | undefined>
  /** Reads a photo from the gallery. */
  readPhoto: (photo: Blob) => Promise<Uint8Array | undefined>
  close: () => void
}

/** Starts the reader of codes in a worker, so that the camera's picture does not stutter. */
export const openCodeScanner = (): CodeScanner => {
  const worker = new Worker(new URL('./scan-codes.worker.ts', import.meta.url), { type: 'module' })
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d', { willReadFrequently: true })

  const ask = (request: ScanRequest) =>
    new Promise<Uint8Array | undefined>((resolve) => {
      const listen = ({ data }: MessageEvent<ScanReply>) => resolve(data.bytes)
      worker.addEventListener('message', listen, { once: true })
      worker.postMessage(request, [request.picture.data.buffer])
    })

  const draw = (source: CanvasImageSource, width: number, height: number, largest: number) => {
    const scale = Math.min(1, largest / Math.max(width, height, 1))
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    if (!brush || canvas.width === 0 || canvas.height === 0) return undefined
    brush.drawImage(source, 0, 0, canvas.width, canvas.height)
    return brush.getImageData(0, 0, canvas.width, canvas.height)
  }

  // Answers carry no number, so a question waits until the one before it is answered.
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const turn = before.then(task)
    before = turn.catch(() => undefined)
    return turn
  }

  return {
    look: (video) =>
      inTurn(async () => {
        const picture = draw(video, video.videoWidth, video.videoHeight, LARGEST_SIDE.video)
        return picture && ask({ picture, thorough: false })
      }),
    readPhoto: (photo) =>
      inTurn(async () => {
        const bitmap = await createImageBitmap(photo)
        const picture = draw(bitmap, bitmap.width, bitmap.height, LARGEST_SIDE.photo)
        bitmap.close()
        return picture && ask({ picture, thorough: true })
      }),
    close: () => worker.terminate(),
  }
}
