import { expect } from '@playwright/test'
import type { JourneyProduct } from './product.ts'

/** What the sandbox tells of a message it has taken for delivery. */
type Message = { readonly text: string; readonly code?: string }

const ask = async <Answer>({ sandboxUrl }: JourneyProduct, path: string): Promise<Answer> => {
  const answer = await fetch(`${sandboxUrl}${path}`)
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${path}`)
  return (await answer.json()) as Answer
}

/** Messages sent to a phone, the newest first. */
export const messagesTo = async (product: JourneyProduct, phone: string): Promise<readonly Message[]> =>
  (await ask<{ messages: Message[] }>(product, `/messages.json?to=${encodeURIComponent(phone)}`)).messages

/**
 * Waits for the one-time code in the resident's SMS.
 *
 * @param after how many messages had come before: the code of a later one is awaited
 */
export const codeFor = async (product: JourneyProduct, phone: string, after = 0): Promise<string> => {
  await expect.poll(async () => (await messagesTo(product, phone)).length).toBeGreaterThan(after)
  const [newest] = await messagesTo(product, phone)
  if (newest?.code === undefined) throw new Error(`no code in the message to ${phone}`)
  return newest.code
}
