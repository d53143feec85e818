import { daysBetween, formatDay, pluralRu } from '@mosobleirc/domain/shared'
import { typeset } from '../../lib/typeset.ts'
import type { Home } from './home.api.ts'

export type ToDo = {
  kind: 'answer' | 'readings' | 'pay' | 'profile' | 'receipt'
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
  [...answers(home, answered), unverified(home), payment(home), readings(home), profile(home)].filter(
    (row) => row !== undefined,
  )

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

const unverified = ({ accounts }: Home): ToDo | undefined => {
  const waiting = accounts.find(({ verified }) => !verified)
  return (
    waiting && {
      kind: 'receipt',
      title: typeset('Введите данные из квитанции'),
      second: typeset(`ЛС ${waiting.number}: без них не видны суммы и счётчики`),
      href: '/register/fields',
    }
  )
}

const payment = ({ toPay, dueOn, overdue, today }: Home): ToDo | undefined => {
  if (toPay <= 0n || dueOn === undefined) return undefined
  const left = daysBetween(today, dueOn)
  if (!overdue && left > DUE_SOON) return undefined
  return {
    kind: 'pay',
    title: 'Оплатите счёт',
    second: typeset(overdue ? `Срок был до ${formatDay(dueOn)}.` : `До ${formatDay(dueOn)}.`),
    attention: typeset(overdue ? 'Просрочено' : daysLeft(left)),
    href: '/payments/pay',
  }
}

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
