import { daysBetween, formatDay, formatRubles, pluralRu } from '@mosobleirc/domain/shared'
import { overdueSince } from '../../lib/overdue-words.ts'
import { typeset } from '../../lib/typeset.ts'
import { isUnderWay, orderHref, unfinishedWords } from '../../lib/unfinished-words.ts'
import type { Home } from './home.api.ts'

export type ToDo = {
  kind: 'answer' | 'order' | 'readings' | 'pay' | 'profile' | 'receipt'
  title: string
  second: string
  /** Said louder: what is nearly late. */
  attention?: string
  href: string
}

/** From so many days before it the due day is a thing to do, not only a date in the hero. */
const DUE_SOON = 5

const daysLeft = (days: number): string =>
  days === 0
    ? 'Сегодня последний день'
    : `Остал${days === 1 ? 'ся' : 'ось'} ${days} ${pluralRu(days, 'день', 'дня', 'дней')}`

/** What the resident has to do now, the most pressing first. Done things are simply not there. */
export const toDoOf = (home: Home, answered: readonly Answered[] = []): readonly ToDo[] =>
  [
    ...answers(home, answered),
    ...orders(home),
    unverified(home),
    payment(home),
    readings(home),
    profile(home),
  ].filter((row) => row !== undefined)

/** A request with an answer that was not read. */
export type Answered = { id: string; number: number; topic: string }

/** Until it is known which requests were answered, one row leads to all of them. */
const answers = ({ badges }: Home, answered: readonly Answered[]): ToDo[] => {
  if (badges.requests === 0) return []
  if (answered.length === 0) {
    return [
      { kind: 'answer', title: 'Вам ответили', second: typeset('Ответ ждёт в заявках'), href: '/requests' },
    ]
  }
  return answered.map(({ id, number, topic }) => ({
    kind: 'answer',
    title: typeset(`Ответ по заявке № ${number}`),
    second: typeset(topic),
    href: `/requests/${id}/chat`,
  }))
}

/** What the bank is busy with stands in the hero; here is what waits for the resident. */
const orders = ({ unfinished }: Home): ToDo[] =>
  unfinished
    .filter((order) => !isUnderWay(order))
    .map((order) => ({ kind: 'order', ...unfinishedWords(order), href: orderHref(order) }))

const unverified = ({ accounts }: Home): ToDo | undefined => {
  const waiting = accounts.find(({ verified }) => !verified)
  return (
    waiting && {
      kind: 'receipt',
      title: typeset('Введите данные из квитанции'),
      second: typeset(`ЛС ${waiting.number}: без них не видны суммы и счётчики`),
      href: `/register/fields?account=${waiting.id}`,
    }
  )
}

const payment = ({ toPay, dueOn, overdueDebt, today }: Home): ToDo | undefined => {
  if (toPay <= 0n || dueOn === undefined) return undefined
  if (overdueDebt) return overduePayment(overdueDebt)
  const left = daysBetween(today, dueOn)
  if (left > DUE_SOON) return undefined
  return {
    kind: 'pay',
    title: 'Оплатите счёт',
    second: typeset(`До ${formatDay(dueOn)}.`),
    attention: typeset(daysLeft(left)),
    href: '/payments/pay',
  }
}

const overduePayment = (debt: NonNullable<Home['overdueDebt']>): ToDo => ({
  kind: 'pay',
  title: 'Оплатите долг',
  second: `${[typeset(formatRubles(debt.amount)), overdueSince(debt)].filter(Boolean).join(', ')}.`,
  attention: 'Просрочено',
  href: '/payments/pay',
})

const readings = ({ readings: due }: Home): ToDo | undefined =>
  due && {
    kind: 'readings',
    title: typeset('Передайте показания'),
    second: typeset(
      `${due.meters} ${pluralRu(due.meters, 'счётчик', 'счётчика', 'счётчиков')}, до ${formatDay(due.until)}.`,
    ),
    attention: typeset(daysLeft(due.daysLeft)),
    href: '/meters',
  }

const profile = ({ firstName }: Home): ToDo | undefined =>
  firstName === undefined
    ? {
        kind: 'profile',
        title: typeset('Скажите, как вас зовут'),
        second: typeset('Имя и почта нужны для чеков и квитанций'),
        href: '/register/profile',
      }
    : undefined
