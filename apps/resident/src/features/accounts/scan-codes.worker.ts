import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import readerFile from 'zxing-wasm/reader/zxing_reader.wasm?url'

export type ScanRequest = { picture: ImageData; thorough: boolean }
/** The bytes of the code: never its text, which would already be a guess at the encoding. */
export type ScanReply = { bytes: Uint8Array | undefined }

// From our own server: the package's default is a foreign network of files.
prepareZXingModule({ overrides: { locateFile: () => readerFile } })

const read = async ({ picture, thorough }: ScanRequest): Promise<ScanReply> => {
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    maxNumberOfSymbols: 1,
    tryHarder: true,
    tryRotate: thorough,
    tryInvert: thorough,
    tryDownscale: true,
  })
  return { bytes: found.find(({ isValid }) => isValid)?.bytes }
}

const answer = async (request: ScanRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its own page only
  self.postMessage(await read(request))
}

self.addEventListener('message', ({ data }: MessageEvent<ScanRequest>) => void answer(data))
