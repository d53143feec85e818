import {
  formatDay,
  formatPeriod,
  formatRubles,
  type Kopecks,
  kopecks,
  monthName,
  sumKopecks,
} from '@mosobleirc/domain/shared'
import { Card, Pill, SectionHeading, Sum, Unbroken } from '@mosobleirc/ui'
import { CalendarDays } from 'lucide-react'
import { requestHref } from '../../lib/request-href.ts'
import type { TermCode } from '../../lib/term-of-service.ts'
import { typeset } from '../../lib/typeset.ts'
import { WhatIs } from '../../lib/WhatIs.tsx'
import { BillGroup } from './BillGroup.tsx'
import type { Bill } from './bills.api.ts'
import { currentSum } from './current-charges.ts'
import { GroupBar } from './GroupBar.tsx'
import { groups } from './group-look.ts'

/** What a question about a line of a bill is about. */
const CHARGES = 'R1'

/** A bill opened: the sum, its groups, each group's services, and how the sum came about. */
export const BillDetail = ({ bill, accountId }: { bill: Bill; accountId: string }) => {
  const shown = groups
    .map((look) => ({ ...look, lines: bill.lines.filter(({ group }) => group === look.group) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <div className="stack">
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-8">
          <p className="text-second text-text-2">
            {typeset(bill.toPayNow === undefined ? 'Итого в квитанции' : 'Сейчас к оплате')}
          </p>
          <Pill look="primary" icon={CalendarDays}>
            {typeset(`до ${formatDay(bill.dueOn)}`)}
          </Pill>
        </div>
        <p className="mt-4 text-sum">
          <Sum amount={bill.toPayNow ?? bill.total} />
        </p>
        <p className="mt-4 mb-16 text-second text-text-2">{compared(bill)}</p>
        <GroupBar groups={shown.filter(({ group }) => group !== 'insurance')} />
      </Card>
      <SectionHeading>{typeset('За что платим')}</SectionHeading>
      <div className="@container rounded-card bg-card py-4">
        {shown.map((group) => (
          <BillGroup
            key={group.group}
            {...group}
            askHref={(line) =>
              requestHref({ topic: CHARGES, bill: bill.id, line, period: bill.period, account: accountId })
            }
          />
        ))}
      </div>
      <HowItCameAbout bill={bill} />
    </div>
  )
}

const compared = ({ total, toPayNow }: Bill): string => {
  if (toPayNow === undefined) return typeset('Без добровольного страхования')
  if (toPayNow === total) return typeset('В квитанции столько же')
  return typeset(`В квитанции ${formatRubles(total)}: оплаченное после неё уже вычли`)
}

const HowItCameAbout = ({ bill }: { bill: Bill }) => {
  const owing = bill.lines.filter(({ group }) => group !== 'insurance')
  const recalculation = sumKopecks(owing.map((line) => line.recalculation))
  const penalty = sumKopecks(owing.map((line) => line.penalty))
  const benefit = sumKopecks(owing.map((line) => line.benefit))
  const charged = kopecks(currentSum(owing) - recalculation - penalty + benefit)
  const rows: [string, Kopecks, TermCode?][] = [
    [bill.opening < 0n ? 'Переплата на начало месяца' : 'Долг на начало месяца', bill.opening, 'opening'],
    ['Оплачено', kopecks(-bill.paid)],
    [`Начислено за ${monthName(bill.period)}`, charged],
    ['Перерасчёт', recalculation, 'recalculation'],
    ['Льгота', kopecks(-benefit), 'benefit'],
    ['Пени', penalty, 'penalty'],
  ]
  return (
    <Card as="section" labelledBy="how">
      <h2 id="how" className="text-[1.125rem] font-title">
        {typeset('Как получилась сумма')}
      </h2>
      <dl className="mt-10 grid gap-8 text-second">
        {rows
          .filter(([, amount]) => amount !== 0n)
          .map(([name, amount, term]) => (
            <Line key={name} name={typeset(name)} amount={amount} term={term} />
          ))}
        <div className="mt-4 flex flex-wrap justify-between gap-x-12 border-t border-line pt-12 text-body font-title">
          <dt>Итого</dt>
          <dd className="m-0">
            <Sum amount={bill.total} />
          </dd>
        </div>
      </dl>
      <p className="mt-12 text-second text-text-2">
        <Unbroken
          text={typeset(
            `Квитанция за ${formatPeriod(bill.period)}, ЛС ${bill.accountNumber}, выпущена ${formatDay(bill.issuedOn)}`,
          )}
        />
        {bill.version > 1 && typeset(`, исправленная (версия ${bill.version})`)}
      </p>
    </Card>
  )
}

const Line = ({ name, amount, term }: { name: string; amount: Kopecks; term: TermCode | undefined }) => (
  <div className="flex flex-wrap justify-between gap-x-12">
    <dt className="text-text-2">
      {name}
      {term && <WhatIs code={term} word={name} />}
    </dt>
    <dd className="m-0 font-title">{formatRubles(amount)}</dd>
  </div>
)
