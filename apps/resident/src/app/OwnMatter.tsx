import { verificationNotice } from '@mosobleirc/domain/meters'
import { formatDate, formatDay, formatRubles, monthName, pluralRu } from '@mosobleirc/domain/shared'
import { Row, RowList, type Tone } from '@mosobleirc/ui'
import { Gauge, type LucideIcon, ReceiptRussianRuble, ShieldCheck, Wallet } from 'lucide-react'
import { useHome } from '../features/home/home.api.ts'
import { lookOf } from '../features/meters/meter-look.ts'
import { useMeters } from '../features/meters/meters.api.ts'
import { typeset } from '../lib/typeset.ts'

/** The resident's own meter or bill above the answers, when the best of them is about such a thing. */
export const OwnMatter = ({ category }: { category: string }) => {
  if (category === 'verification') return <NextVerification />
  if (category === 'meters') return <ReadingsDue />
  if (category === 'payment' || category === 'debt') return <ToPay />
  return OF_BILL.includes(category) ? <NewestBill /> : null
}

/** What these answers explain stands in the bill. */
const OF_BILL: readonly string[] = ['bill', 'heating', 'water', 'power', 'other']

type Shown = { icon: LucideIcon; tone: Tone; where: string; words: string; href: string }

const Own = ({ icon, tone, where, words, href }: Shown) => (
  <div className="rounded-card shadow-[0_0_0_2px_var(--tint)]">
    <RowList label={where} snug>
      <Row
        icon={icon}
        tone={tone}
        title={
          <>
            <span className="block text-second font-normal text-text-2">{typeset(where)}</span>
            {typeset(words)}
          </>
        }
        href={href}
      />
    </RowList>
  </div>
)

const useFirstVerified = () => {
  const home = useHome().data?.value
  return { home, account: home?.accounts.find(({ verified }) => verified) }
}

const NextVerification = () => {
  const { home, account } = useFirstVerified()
  const meters = useMeters(account?.id ?? '').data?.value.meters ?? []
  const [next] = meters
    .flatMap((meter) =>
      meter.verifyUntil === undefined || meter.archived ? [] : [{ meter, until: meter.verifyUntil }],
    )
    .toSorted((a, b) => a.until.localeCompare(b.until))
  if (!home || !account || !next) return null
  const { meter, until } = next
  const notice = verificationNotice(until, home.today)
  return (
    <Own
      icon={ShieldCheck}
      tone={notice ? 'warn' : 'ok'}
      where="В вашей квартире"
      words={
        notice?.kind === 'expired'
          ? `${lookOf(meter).name}: поверка прошла ${formatDate(until)}`
          : `${lookOf(meter).name}: поверка до ${formatDate(until)}`
      }
      href={`/meters/${account.id}/${meter.id}`}
    />
  )
}

const ReadingsDue = () => {
  const due = useHome().data?.value.readings
  if (!due) return null
  return (
    <Own
      icon={Gauge}
      tone="warn"
      where="В вашей квартире"
      words={`Показания ${pluralRu(due.meters, 'ждёт', 'ждут', 'ждут')} ${due.meters} ${pluralRu(due.meters, 'счётчик', 'счётчика', 'счётчиков')}, до ${formatDay(due.until)}`}
      href="/meters"
    />
  )
}

const ToPay = () => {
  const { home, account } = useFirstVerified()
  if (!home || !account) return null
  const until = home.dueOn === undefined ? '' : ` до ${formatDay(home.dueOn)}`
  return (
    <Own
      icon={Wallet}
      tone={home.toPay > 0n ? 'primary' : 'ok'}
      where="Ваши счета"
      words={home.toPay > 0n ? `К оплате ${formatRubles(home.toPay)}${until}` : 'Всё оплачено'}
      href="/payments"
    />
  )
}

const NewestBill = () => {
  const { home, account } = useFirstVerified()
  if (!home?.period || !account) return null
  return (
    <Own
      icon={ReceiptRussianRuble}
      tone="primary"
      where="Ваша квитанция"
      words={`Из чего сложилась сумма за ${monthName(home.period)}`}
      href={`/payments?account=${account.id}`}
    />
  )
}
