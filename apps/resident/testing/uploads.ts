import { vi } from 'vitest'

type Arrived = { id?: string; bytes?: number; state?: 'checking' | 'clean' | 'unscanned' | 'infected' }

/** One upload as the browser makes it, and what becomes of it. */
class PretendedUpload {
  readonly headers: Record<string, string> = {}
  readonly upload = new EventTarget()
  readonly #events = new EventTarget()
  url = ''
  status = 0
  responseText = ''

  open(_method: string, url: string) {
    this.url = url
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  addEventListener(name: string, listener: () => void) {
    this.#events.addEventListener(name, listener)
  }
  send() {
    sent.push(this)
  }
  abort() {
    this.#events.dispatchEvent(new Event('abort'))
  }

  progress(percent: number) {
    this.upload.dispatchEvent(new ProgressEvent('progress', { loaded: percent, total: 100 }))
  }
  lose() {
    this.#events.dispatchEvent(new Event('error'))
  }
  refuse(code: string, facts: object) {
    this.#answer(415, { code, facts })
  }
  take({ id = crypto.randomUUID(), bytes = 2048, state = 'clean' }: Arrived = {}) {
    const name = new URLSearchParams(this.url.split('?')[1]).get('name')
    arrived.push({ id, name, bytes, state, mediaType: 'image/jpeg', createdAt: '2026-12-08T06:00:00.000Z' })
    this.#answer(200, { file: arrived.at(-1) })
  }
  #answer(status: number, body: object) {
    this.status = status
    this.responseText = JSON.stringify(body)
    this.#events.dispatchEvent(new Event('load'))
  }
}

let sent: PretendedUpload[] = []
let arrived: { id: string; state: string; [fact: string]: unknown }[] = []

/** Stands in for the network of uploads: nothing goes on before the test says so. */
export const givenUploads = () => {
  sent = []
  arrived = []
  const asked: string[] = []
  vi.stubGlobal('XMLHttpRequest', PretendedUpload)
  vi.stubGlobal('fetch', async (url: string, { method }: { method: string }) => {
    asked.push(`${method} ${url}`)
    return Response.json({ file: arrived.find(({ id }) => url.includes(id)) })
  })
  const at = (place: number) => {
    const upload = sent[place]
    if (!upload) throw new RangeError(`no upload ${place} has gone out`)
    return upload
  }
  return {
    at,
    all: () => sent,
    count: () => sent.length,
    asked: () => asked,
    verdict: (state: string) => {
      for (const file of arrived) file.state = state
    },
  }
}
