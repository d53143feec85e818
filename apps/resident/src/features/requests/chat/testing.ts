import { vi } from 'vitest'

/** A stream of events whose server is the test. */
export class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static all: FakeEventSource[] = []

  static install(): void {
    FakeEventSource.all = []
    vi.stubGlobal('EventSource', FakeEventSource)
  }

  static newest(): FakeEventSource {
    const [newest] = FakeEventSource.all.toReversed()
    if (!newest) throw new Error('no stream was opened')
    return newest
  }

  readonly url: string
  readyState: number = FakeEventSource.CONNECTING

  constructor(url: string) {
    super()
    this.url = url
    FakeEventSource.all.push(this)
  }

  opens(): void {
    this.readyState = FakeEventSource.OPEN
    this.dispatchEvent(new Event('open'))
  }

  send(event: object, { name = 'message', id = '' }: { name?: string; id?: string } = {}): void {
    if (this.readyState === FakeEventSource.CONNECTING) this.opens()
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(event), lastEventId: id }))
  }

  /** The network is gone; the browser connects again by itself. */
  breaks(): void {
    this.readyState = FakeEventSource.CONNECTING
    this.dispatchEvent(new Event('error'))
  }

  /** The server has said no. */
  refuses(): void {
    this.readyState = FakeEventSource.CLOSED
    this.dispatchEvent(new Event('error'))
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED
  }
}
