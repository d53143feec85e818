import type { getHome, Reply } from '@mosobleirc/contract'
import { formatDay, formatRubles } from '@mosobleirc/domain/shared'
import { typeset } from './typeset.ts'

type OverdueDebt = NonNullable<Reply<typeof getHome>['overdueDebt']>

/** «Просрочено 1 263,49 ₽» */
export const overdueSum = ({ amount }: OverdueDebt): string => typeset(`Просрочено ${formatRubles(amount)}`)

/** With the year, because a debt may be old; the year may stand on a line of its own at large type. */
export const overdueSince = ({ since }: OverdueDebt): string | undefined =>
  since && typeset(`срок был до ${formatDay(since)} ${since.slice(0, 4)}`)

/** «Просрочено 1 263,49 ₽, срок был до 15 июля 2025» */
export const overdueWords = (debt: OverdueDebt): string =>
  [overdueSum(debt), overdueSince(debt)].filter(Boolean).join(', ')
