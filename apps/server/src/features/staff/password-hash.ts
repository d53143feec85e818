import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** 32 MiB and about a quarter of a second for one guess (OWASP: N = 2^15, r = 8, p = 3 at least). */
const STRENGTH = { N: 2 ** 15, r: 8, p: 3 }
const BYTES = 32

/**
 * What is stored of a password: `scrypt$N$r$p$salt$hash`. The strength stands beside each hash, so that it can be
 * raised without asking anybody for a new password.
 */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, STRENGTH)
  const { N, r, p } = STRENGTH
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/**
 * Whether a password is the stored one. For somebody who is not there it takes as long and is never right, so that the
 * time does not tell who works here.
 */
export const isPassword = async (password: string, stored: string | null | undefined): Promise<boolean> => {
  const [, N, r, p, salt = '', hash = ''] = (stored ?? NOBODYS).split('$')
  const strength = { N: Number(N), r: Number(r), p: Number(p) }
  const expected = Buffer.from(hash, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), strength)
  return timingSafeEqual(given, expected) && typeof stored === 'string'
}

const { N, r, p } = STRENGTH
const NOBODYS = ['scrypt', N, r, p, 'A'.repeat(22), 'A'.repeat(43)].join('$')

type Strength = typeof STRENGTH

const derive = (password: string, salt: Buffer, strength: Strength): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same letters typed on another keyboard may come in other code points (NIST 800-63B, 5.1.1.2).
    const typed = password.normalize('NFKC')
    const options = { ...strength, maxmem: 256 * strength.N * strength.r }
    scrypt(typed, salt, BYTES, options, (fault, hash) => (fault ? reject(fault) : resolve(hash)))
  })
