import { createHmac } from 'node:crypto'
import { expect, type Page } from '@playwright/test'

type Place = { readonly sandboxUrl: string }

/** What the phone of a demo member of the staff shows. */
type DemoMember = {
  readonly email: string
  readonly password: string
  readonly code: string
  /** Is taken already now, as clocks differ; a code is taken once. */
  readonly nextCode: string
}

export const demoMember = async ({ sandboxUrl }: Place, name: string): Promise<DemoMember> => {
  const answer = await fetch(`${sandboxUrl}/authenticator.json`)
  const { staff } = (await answer.json()) as { staff: DemoMember[] }
  const member = staff.find(({ email }) => email === `${name}@demo.example`)
  if (!member) throw new Error(`no ${name} among the demo staff`)
  return member
}

/** A member of the demo staff signs in on the page that asks for it. */
export const signInAs = async (page: Page, product: Place, name: string): Promise<void> => {
  const member = await demoMember(product, name)
  await submitPassword(page, member)
  const code = page.getByRole('textbox', { name: 'Код из приложения' })
  await code.fill(member.code)
  const refused = page.getByRole('alert')
  const rail = page.getByRole('navigation', { name: 'Разделы' })
  await expect(refused.or(rail)).toBeVisible()
  // Somebody has signed in with this code before.
  if (await refused.isVisible()) await code.fill(member.nextCode)
  await expect(rail).toBeVisible()
}

/** First step of signing in. */
export const submitPassword = async (
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> => {
  await page.getByRole('textbox', { name: 'Почта' }).fill(email)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Дальше' }).click()
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The code that an authenticator app shows (RFC 6238), computed apart from the product.
 *
 * @param secret base32, spaces between its groups
 * @param ahead  how many half minutes later
 */
export const appCode = (secret: string, at: Date, ahead = 0): string => {
  const bits = Array.from(secret.replaceAll(/\s/gu, ''))
    .map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000) + ahead))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1e6).padStart(6, '0')
}
