import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, half a minute. */
const STEP_SECONDS = 30n
/** A phone's clock may be a step behind or ahead (RFC 6238, 5.2). */
const DRIFT = [0n, -1n, 1n] as const
/** As long as SHA-1's output (RFC 4226, 4). */
const SECRET_BYTES = 20

export const newAuthenticatorSecret = (): Buffer => randomBytes(SECRET_BYTES)

export const stepAt = (now: Date): bigint => BigInt(Math.floor(now.getTime() / 1000)) / STEP_SECONDS

/** The code that an authenticator app shows in a time step. */
export const codeOfStep = (secret: Buffer, step: bigint): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(step)
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/**
 * Finds the time step that a code belongs to.
 *
 * Source: docs/rules/staff.md, rule T6.
 *
 * @param usedStep the newest step whose code was taken; it and those before it are over
 * @returns nothing when the code is wrong, or was used
 */
export const stepOfCode = (
  secret: Buffer,
  code: string,
  { now, usedStep }: { now: Date; usedStep: bigint | null },
): bigint | undefined =>
  DRIFT.map((drift) => stepAt(now) + drift).find(
    (step) => isSame(codeOfStep(secret, step), code) && (usedStep === null || step > usedStep),
  )

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 without padding (RFC 4648), as authenticator apps take a secret by hand. */
export const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** What an authenticator app reads from the QR code. */
export const authenticatorUri = (secret: Buffer, email: string): string => {
  const issuer = 'МосОблЕИРЦ'
  const label = encodeURIComponent(`${issuer}:${email}`)
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
}
