import { addressOf, NoAnswer, refusalIn, type Reply, uploadFile } from '@mosobleirc/contract'

export type UploadedFile = Reply<typeof uploadFile>['file']

type Sending = {
  /** The same for every repeat: it is one file. */
  key: string
  /** From 0 to 100, of what has left the phone. */
  onProgress: (percent: number) => void
  signal: AbortSignal
}

/** Pauses before a repeat, in milliseconds: a lost answer is asked for again before a person is troubled with it. */
const PAUSES = [1000, 4000]

/**
 * Uploads a file.
 *
 * @throws {ApiRefusal} when the server says no
 * @throws {NoAnswer} when nothing came back, several times
 */
export const sendFile = async (file: File, sending: Sending): Promise<UploadedFile> => {
  for (const pause of PAUSES) {
    try {
      return await sendOnce(file, sending)
    } catch (fault) {
      if (!(fault instanceof NoAnswer)) throw fault
      await waitFor(pause, sending.signal)
    }
  }
  return sendOnce(file, sending)
}

/** `fetch` does not tell how much has gone out; on a slow network that is all there is to see. */
const sendOnce = (file: File, { key, onProgress, signal }: Sending): Promise<UploadedFile> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(uploadFile, { name: file.name.slice(-255) || 'файл' }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('idempotency-key', key)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((loaded / total) * 100))
    })
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText)
      if (request.status !== 200) return reject(refusalIn(answer, uploadFile))
      const reply = uploadFile.reply.safeParse(answer)
      return reply.success ? resolve(reply.data.file) : reject(new NoAnswer(uploadFile.name))
    })
    const silence = () => reject(new NoAnswer(uploadFile.name))
    for (const event of ['error', 'timeout', 'abort']) request.addEventListener(event, silence)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    // A body of no type of its own: else the browser would name another one.
    request.send(file.slice(0, file.size, ''))
  })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Cut off, or a page of somebody in between.
    return undefined
  }
}

const waitFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new NoAnswer(uploadFile.name))
    })
  })
