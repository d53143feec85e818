import { formatRubles } from '@mosobleirc/domain/shared'
import { classNames, type Tone } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import type { BillLine } from './bills.api.ts'
import { currentSum } from './current-charges.ts'

type Group = { group: string; name: string; tone: Tone; lines: readonly BillLine[] }

const fills: Partial<Record<Tone, string>> = {
  house: 'bg-house',
  heating: 'bg-heating',
  electricity: 'bg-electricity',
  water: 'bg-water',
  other: 'bg-other',
}

/** The bill as one bar: each group as wide as its charges. The legend says the same in words. */
export const GroupBar = ({ groups }: { groups: readonly Group[] }) => (
  <div>
    <div aria-hidden className="flex h-[14px] gap-2 overflow-hidden rounded-full">
      {groups.map(({ group, tone, lines }) => (
        <span
          key={group}
          className={classNames('min-w-[3px]', fills[tone])}
          style={{ flexGrow: Math.max(0, Number(currentSum(lines))) }}
        />
      ))}
    </div>
    <ul className="mt-12 flex flex-wrap gap-x-16 gap-y-6 text-second">
      {groups.map(({ group, name, tone, lines }) => (
        <li key={group} className="flex items-center gap-8">
          <span aria-hidden className={classNames('size-[12px] rounded-[4px]', fills[tone])} />
          {typeset(name)}
          <span className="sr-only">: {formatRubles(currentSum(lines))}</span>
        </li>
      ))}
    </ul>
  </div>
)
