import { createHash } from 'node:crypto'
import type { SandboxDeps } from '../../sandbox-deps.ts'
import { text } from '../../sql-row.ts'
import { inTransaction, type State } from '../../state.ts'
import { invalid } from './api-refusal.ts'

type Asked = {
  readonly key: unknown
  /** Method and path: one key may not be used for two things. */
  readonly endpoint: string
  readonly body: unknown
}

/** A repeat is recognised for a day; after that the same key means a new request. */
const remembered = 24 * 60 * 60_000

export const createAnswerTable = (state: State): void =>
  state.exec(
    `CREATE TABLE IF NOT EXISTS idempotent_answer (
       key TEXT PRIMARY KEY, request TEXT NOT NULL, answer TEXT NOT NULL, given_at TEXT NOT NULL
     )`,
  )

/**
 * Does the work the first time a key is seen, and gives the very same answer to every repeat.
 * Work and answer are kept in one transaction; a refusal keeps neither, so a corrected request may use the key.
 *
 * @returns the answer as JSON text
 * @throws {ApiRefusal} for a missing or wrong key, and for the same key with other data
 */
export const answerOnce = (
  { clock, state }: SandboxDeps,
  { key, endpoint, body }: Asked,
  work: () => unknown,
): string => {
  const checked = readKey(key)
  const request = createHash('sha256')
    .update(`${endpoint}\n${JSON.stringify(body)}`)
    .digest('hex')
  const now = clock.now()

  return inTransaction(state, () => {
    const oldest = new Date(now.getTime() - remembered).toISOString()
    state.prepare('DELETE FROM idempotent_answer WHERE given_at <= ?').run(oldest)

    const seen = state.prepare('SELECT request, answer FROM idempotent_answer WHERE key = ?').get(checked)
    if (seen && text(seen, 'request') !== request)
      throw invalid('Idempotence-Key', 'Idempotence key duplicated')
    if (seen) return text(seen, 'answer')

    const answer = JSON.stringify(work())
    state
      .prepare('INSERT INTO idempotent_answer (key, request, answer, given_at) VALUES (?, ?, ?, ?)')
      .run(checked, request, answer, now.toISOString())
    return answer
  })
}

const readKey = (key: unknown): string => {
  if (typeof key !== 'string' || key === '') throw invalid('Idempotence-Key', 'Idempotence key is missing')
  if (key.length > 64) {
    throw invalid(
      'Idempotence-Key',
      'Idempotence key is too long. Send the value in accordance with the documentation',
    )
  }
  if (!/^[0-9a-zA-Z+\-_.]+$/.test(key))
    throw invalid('Idempotence-Key', 'Idempotence key has a forbidden character')
  return key
}
