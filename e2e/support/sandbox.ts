import { expect } from '@playwright/test'

type Place = { readonly sandboxUrl: string }

/** What the sandbox tells of a message it has taken for delivery. */
type Message = { readonly text: string; readonly code?: string }

const ask = async <Answer>({ sandboxUrl }: Place, path: string): Promise<Answer> => {
  const answer = await fetch(`${sandboxUrl}${path}`)
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} to ${path}`)
  return (await answer.json()) as Answer
}

/** Messages sent to a phone, the newest first. */
const messagesTo = async (product: Place, phone: string): Promise<readonly Message[]> =>
  (await ask<{ messages: Message[] }>(product, `/messages.json?to=${encodeURIComponent(phone)}`)).messages

/**
 * Waits for the one-time code in the resident's SMS.
 *
 * @param after how many messages had come before: the code of a later one is awaited
 */
export const codeFor = async (product: Place, phone: string, after = 0): Promise<string> => {
  await expect.poll(async () => (await messagesTo(product, phone)).length).toBeGreaterThan(after)
  const [newest] = await messagesTo(product, phone)
  if (newest?.code === undefined) throw new Error(`no code in the message to ${phone}`)
  return newest.code
}

/** An account of the demo region with what its newest receipt says. Sums are kopecks. */
export type DemoAccount = {
  /** The billing core's own key. */
  readonly account: string
  /** As printed. */
  readonly number: string
  readonly kind: string
  readonly period: string
  readonly total: number
  readonly totalWithInsurance: number
  readonly address: string
  readonly meters: readonly DemoMeter[]
}

/** A meter of an account; what it showed last, a value for each tariff zone. */
type DemoMeter = {
  readonly id: string
  readonly number: string
  readonly service: string
  readonly lastReading: readonly string[]
}

/**
 * The account of a kind of household, the first of its kind unless told otherwise. Journeys run in one product, so
 * each takes a household that no other takes.
 *
 * @param kind see `kinds` of the demo region, or the filter of the page with the receipts
 */
export const demoAccount = async (product: Place, kind: string, place = 0): Promise<DemoAccount> => {
  const { accounts } = await ask<{ accounts: DemoAccount[] }>(product, `/core/accounts.json?kind=${kind}`)
  const account = accounts[place]
  if (!account) throw new Error(`the demo region has no household ${kind} number ${place + 1}`)
  return account
}

/** The QR code of a printed receipt. */
export const receiptQr = async ({ sandboxUrl }: Place, { account, period }: DemoAccount): Promise<Buffer> => {
  const answer = await fetch(`${sandboxUrl}/core/receipts/${account}/${period}/qr.png`)
  if (!answer.ok) throw new Error(`no receipt of ${account} for ${period}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** Payments that the billing core has taken out of the product's packages, the newest hundred. */
export type TakenPayment = {
  readonly account: string
  readonly payee: string
  readonly amount: number
  readonly listedIn?: string
}

/** Readings that it has taken. */
export type TakenReading = { readonly meter: string; readonly values: readonly string[] }

export const takenByCore = (
  product: Place,
): Promise<{ payments: readonly TakenPayment[]; readings: readonly TakenReading[] }> =>
  ask(product, '/core/received.json')
