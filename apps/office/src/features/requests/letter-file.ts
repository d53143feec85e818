import { ApiRefusal } from '@mosobleirc/contract'
import { explain } from '../../lib/explain.ts'
import type { StaffFile } from './send-staff-file.ts'

/** A file of a letter, from being chosen to being sent with it. */
export type LetterFile = {
  /** Its idempotency key as well. */
  readonly key: string
  readonly name: string
  readonly bytes: number
  /** Once it has arrived. */
  readonly id?: string
  readonly state: 'sending' | 'checking' | 'ready' | 'refused'
  /** Why it was refused. */
  readonly reason?: string
}

/** What the server has said of a file. */
export const arrivedAs = ({ id, name, bytes, state }: StaffFile): Omit<LetterFile, 'key'> => {
  const arrived = { id, name, bytes }
  if (state === 'infected') return { ...arrived, ...refusedBecause(new ApiRefusal('file-infected', {}, '')) }
  return { ...arrived, state: state === 'checking' ? 'checking' : 'ready' }
}

export const refusedBecause = (fault: unknown): Pick<LetterFile, 'state' | 'reason'> => ({
  state: 'refused',
  reason: explain(fault),
})

/** Why a letter cannot go yet, in words; nothing when it can. */
export const waitsFor = (files: readonly LetterFile[]): string | undefined => {
  const states = new Set(files.map(({ state }) => state))
  if (states.has('refused')) return 'Уберите файл, который не принят'
  return states.has('sending') || states.has('checking') ? 'Файлы ещё проверяются' : undefined
}
