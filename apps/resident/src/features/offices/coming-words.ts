import type { ComingChange } from '@mosobleirc/domain/offices'
import { formatDay } from '@mosobleirc/domain/shared'
import { typeset } from '../../lib/typeset.ts'

/** Coming days on which no office keeps its usual hours: the finding, and that the list knows it already. */
export const comingWords = (changes: readonly ComingChange[]): string | undefined => {
  if (changes.length === 0) return undefined
  const parts = changes.map(({ kind, from, to }) => {
    const days = from === to ? formatDay(from) : `с ${formatDay(from)} по ${formatDay(to)}`
    return `${days} ${kind === 'closed' ? 'офисы закрыты' : 'офисы закроются раньше'}`
  })
  const sentence = `${parts.join(', ')}.`
  return typeset(sentence.slice(0, 1).toUpperCase() + sentence.slice(1))
}
