import { createHmac } from 'node:crypto'

type Member = { readonly email: string; readonly name: string; readonly roles: string }

/** The people of the demo back office, as docs/configuration.md names them. */
const members: readonly Member[] = [
  { email: 'administrator@demo.example', name: 'Наталья Воронцова', roles: 'администратор, все разделы' },
  { email: 'operator@demo.example', name: 'Ирина Соловьёва', roles: 'оператор' },
  { email: 'supplier@demo.example', name: 'Павел Гущин', roles: 'поставщик услуг' },
  { email: 'editor@demo.example', name: 'Марина Яшина', roles: 'редактор' },
  { email: 'billing@demo.example', name: 'Олег Тимофеев', roles: 'специалист по обмену' },
]

const STEP_SECONDS = 30

export type Shown = Member & {
  readonly password: string
  /** The code of the present half minute, and of the next one: a code is taken only once. */
  readonly code: string
  readonly nextCode: string
  readonly secondsLeft: number
}

/** What the phones of the demo staff show at an instant. */
export const shownAt = (key: string, now: Date): Shown[] => {
  const seconds = Math.floor(now.getTime() / 1000)
  const step = BigInt(Math.floor(seconds / STEP_SECONDS))
  return members.map((member) => {
    const secret = derived(key, 'totp', member.email).subarray(0, 20)
    return {
      ...member,
      password: derived(key, 'password', member.email).toString('base64url').slice(0, 16),
      code: codeOf(secret, step),
      nextCode: codeOf(secret, step + 1n),
      secondsLeft: STEP_SECONDS - (seconds % STEP_SECONDS),
    }
  })
}

const derived = (key: string, what: string, email: string): Buffer =>
  createHmac('sha256', key).update(`${what}\n${email}`).digest()

/** RFC 6238 with SHA-1 and six digits, as every authenticator app has it. */
const codeOf = (secret: Buffer, step: bigint): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(step)
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
