import {
  formatMicros,
  formatRubles,
  type MicroRoubles,
  type Micros,
  micros,
  pluralRu,
} from '@mosobleirc/domain/shared'
import { IconSquare, Link, Sum, type Tone } from '@mosobleirc/ui'
import { ChevronDown, type LucideIcon } from 'lucide-react'
import { printedService } from '../../lib/printed-service.ts'
import { termOfService } from '../../lib/term-of-service.ts'
import { typeset } from '../../lib/typeset.ts'
import { WhatIs } from '../../lib/WhatIs.tsx'
import type { BillLine } from './bills.api.ts'
import { currentOf, currentSum } from './current-charges.ts'

type Group = {
  name: string
  icon: LucideIcon
  tone: Tone
  lines: readonly BillLine[]
  /** Where a line is asked about. */
  askHref: (lineId: string) => string
}

/** A group of services that opens to its lines: volume × tariff, and what else stands in the sum. */
export const BillGroup = ({ name, icon, tone, lines, askHref }: Group) => (
  <details className="group/bill hairline [--hairline-left:calc(min(2.75rem,60px)+28px)]">
    <summary className="flex min-h-[4rem] cursor-pointer list-none items-center gap-12 rounded-control pl-16 @max-[17em]:flex-col @max-[17em]:items-start @max-[17em]:gap-8 @max-[17em]:pt-16 [&::-webkit-details-marker]:hidden">
      <IconSquare icon={icon} tone={tone} />
      <span className="flex min-w-0 flex-1 items-center gap-12 self-stretch py-12 pr-16 @max-[17em]:pt-0">
        <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-12">
          <span>
            <span className="block text-body font-title">{typeset(name)}</span>
            <span className="block text-second text-text-2">
              {typeset(`${lines.length} ${pluralRu(lines.length, 'услуга', 'услуги', 'услуг')}`)}
            </span>
          </span>
          <span className="text-body font-title">
            <Sum amount={currentSum(lines)} />
          </span>
        </span>
        <ChevronDown
          className="icon text-text-2 transition-transform group-open/bill:rotate-180"
          aria-hidden
        />
      </span>
    </summary>
    <ul className="px-16 pb-12 @min-[24em]:pl-[72px]">
      {lines.map((line) => (
        <li key={line.id} className="border-t border-line py-10 first:border-t-0">
          <div className="flex flex-wrap justify-between gap-x-12 text-second">
            <span className="min-w-0">
              {printedService(line.service)}
              <ServiceTerm service={line.service} />
            </span>
            <span className="font-title">
              <Sum amount={currentOf(line)} />
            </span>
          </div>
          <p className="text-small text-text-2">
            {howCounted(line)}
            {line.excess !== 0n && <WhatIs code="raising-coefficient" word="повышающий коэффициент" />}
          </p>
          <Link
            href={askHref(line.id)}
            className="inline-flex min-h-[2.75rem] items-center text-second font-title text-primary"
          >
            {typeset('Спросить об этом')}
            <span className="sr-only">: {printedService(line.service)}</span>
          </Link>
        </li>
      ))}
    </ul>
  </details>
)

const ServiceTerm = ({ service }: { service: string }) => {
  const code = termOfService(service)
  return code === undefined ? null : <WhatIs code={code} word={printedService(service)} />
}

const units: Readonly<Record<string, string>> = { 'куб. м.': 'м³', 'кв.м.': 'м²', 'кВт*ч': 'кВт·ч' }

const howCounted = (line: BillLine): string => {
  const parts = [
    line.volume !== undefined && line.tariff !== undefined
      ? `${shortNumber(line.volume)} ${units[line.unit] ?? line.unit} × ${shortNumber(line.tariff)} ₽`
      : undefined,
    line.excess === 0n ? undefined : `повышающий коэффициент ${formatRubles(line.excess)}`,
    line.recalculation === 0n ? undefined : `перерасчёт ${formatRubles(line.recalculation)}`,
    line.benefit === 0n ? undefined : `льгота ${formatRubles(line.benefit)}`,
    line.penalty === 0n ? undefined : `пени ${formatRubles(line.penalty)}`,
  ]
  return typeset(parts.filter((part) => part !== undefined).join(', '))
}

/** As many digits after the comma as the number has, two at least for money. */
const shortNumber = (value: Micros | MicroRoubles): string => {
  const digits = [0, 1, 2, 3, 4, 5].find((places) => value % 10n ** BigInt(6 - places) === 0n) ?? 6
  return formatMicros(micros(value), digits)
}
