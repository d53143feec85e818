import {
  formatMicros,
  formatPeriod,
  formatRubles,
  type Kopecks,
  monthName,
  typeset,
} from '@mosobleirc/domain/shared'
import { classNames, MonthBars, Sum } from '@mosobleirc/ui'
import { Tag, type Tone } from '../../lib/Tag.tsx'
import type { CardAccount } from './card.api.ts'
import { CardSection } from './CardSection.tsx'

/** What is owed, a year of bills, the newest bill line by line, and the meters. */
export const AccountOfCard = ({ account }: { account: CardAccount }) => {
  const { balance, bills, lines, meters, verified } = account
  const [newest] = bills
  if (!verified) {
    return <p className="text-text-2">{typeset('Счёт не подтверждён: сумм и счётчиков житель не видит.')}</p>
  }
  return (
    <>
      <div className="grid grid-cols-2 gap-8">
        {balance !== undefined && (
          <Figure
            title={balance < 0n ? 'Переплата' : 'Долг сейчас'}
            amount={balance < 0n ? opposite(balance) : balance}
          />
        )}
        {newest && <Figure title={`В счёте за ${monthName(newest.period)}`} amount={newest.total} />}
      </div>
      {bills.length > 1 && (
        <section>
          <h3 className="text-pane font-bold">Счета за год</h3>
          <div className="mt-8">
            <MonthBars
              tone="primary"
              caption="Счета за год"
              className="h-[3.5rem] justify-between"
              months={bills.toReversed().map(({ period, total }) => ({
                month: formatPeriod(period),
                words: formatRubles(total),
                value: Math.max(0, Number(total)),
              }))}
            />
          </div>
        </section>
      )}
      {newest && lines.length > 0 && (
        <CardSection title={`Счёт за ${monthName(newest.period)}`} note="к прошлому месяцу">
          {lines.map(({ id, service, total, change }) => (
            <li key={id} className="flex items-baseline gap-8 border-b border-line py-6 last:border-b-0">
              <span className="min-w-0 flex-1">{printed(service)}</span>
              <b className="tabular-nums">{formatRubles(total)}</b>
              <span
                className={classNames(
                  'w-[5.5rem] flex-none text-right tabular-nums',
                  change === undefined || change === 0n ? 'text-text-2' : '',
                )}
              >
                {change === undefined ? '—' : changeWords(change)}
              </span>
            </li>
          ))}
        </CardSection>
      )}
      <CardSection title="Счётчики" note={meters.length === 0 ? 'нет' : undefined}>
        {meters.map(({ id, kind, number, dials, unit, state }) => (
          <li key={id} className="flex items-center gap-8 border-b border-line py-6 last:border-b-0">
            <span className="min-w-0 flex-1">
              {kinds[kind] ?? kind} <span className="text-note text-text-2">{`№\u00A0${number}`}</span>
            </span>
            <span className="text-right tabular-nums">
              {dials === undefined
                ? '—'
                : `${dials.map((dial) => formatMicros(dial, 3)).join(' / ')} ${unit}`}
            </span>
            <Tag tone={meterStates[state].tone}>{meterStates[state].word}</Tag>
          </li>
        ))}
      </CardSection>
    </>
  )
}

const Figure = ({ title, amount }: { title: string; amount: Kopecks }) => (
  <div className="rounded-[14px] bg-page px-12 py-10">
    <p className="text-note text-text-2">{title}</p>
    <p className="text-[1.125rem] leading-[1.5rem] font-bold tabular-nums">
      <Sum amount={amount} />
    </p>
  </div>
)

const opposite = (amount: Kopecks): Kopecks => -amount as Kopecks

const changeWords = (change: Kopecks): string =>
  change > 0n ? `+${formatRubles(change)}` : formatRubles(change)

/** Bills come in capitals. */
const printed = (service: string): string => service.slice(0, 1) + service.slice(1).toLowerCase()

const kinds: Readonly<Record<string, string>> = {
  'cold-water': 'Холодная вода',
  'hot-water': 'Горячая вода',
  electricity: 'Электричество',
  heat: 'Отопление',
  gas: 'Газ',
}

const meterStates: Record<CardAccount['meters'][number]['state'], { word: string; tone: Tone }> = {
  due: { word: 'ждём', tone: 'warn' },
  given: { word: 'внесено', tone: 'ok' },
  closed: { word: 'окно закрыто', tone: 'calm' },
  automatic: { word: 'сам передаёт', tone: 'calm' },
  archived: { word: 'снят', tone: 'calm' },
}
