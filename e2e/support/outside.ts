import type { JourneyProduct } from './product.ts'

/** What can be made to go wrong in the outside world; the sandbox's page `/faults` explains each. */
export type Fault =
  | 'exolve-down'
  | 'yookassa-down'
  | 'yookassa-fails-after-taking'
  | 'webhook-lost'
  | 'webhook-doubled'

/** Breaks something until it is mended, or so many times. */
export const breakOutside = (product: JourneyProduct, kind: Fault, times?: number): Promise<void> =>
  order(product, { kind, times })

export const mendOutside = (product: JourneyProduct): Promise<void> => order(product, { clear: true })

const order = async ({ sandboxUrl }: JourneyProduct, body: object): Promise<void> => {
  const answer = await fetch(`${sandboxUrl}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`the sandbox does not know this fault: ${await answer.text()}`)
}
