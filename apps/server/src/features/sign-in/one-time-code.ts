import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

/** Six digits from the system's random generator: 20 bits, as an out-of-band secret needs (NIST 800-63B). */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/**
 * What is stored of a code. Keyed by the server's secret: a million codes are tried in a second by whoever steals
 * the table alone. Tied to its challenge: an equal code of another challenge looks different.
 */
export const codeHmac = (
  secretKey: string,
  { challengeId, code }: { challengeId: string; code: string },
): string => createHmac('sha256', secretKey).update(`code\n${challengeId}\n${code}`).digest('hex')

/** Compares in a time that does not tell how much of it was right. */
export const sameHmac = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
