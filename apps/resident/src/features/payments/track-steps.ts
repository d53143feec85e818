import {
  type CalendarDate,
  formatDay,
  formatInstantDay,
  formatTime,
  monthName,
} from '@mosobleirc/domain/shared'
import type { MoneyTrackStep } from '@mosobleirc/ui'
import { FileCheck, Landmark, type LucideIcon, Truck, Wallet } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { methodWord } from './payment-words.ts'
import type { Order, OrderPayment } from './payments.api.ts'

type Step = OrderPayment['steps'][number]

const icons: Record<Step['name'], LucideIcon> = {
  accepted: Wallet,
  confirmed: Landmark,
  'sent-to-core': Truck,
  counted: FileCheck,
}

const names: Record<Step['name'], { done: string; now: string; next: string }> = {
  accepted: { done: 'Принят', now: 'Принимаем', next: 'Принимаем' },
  confirmed: { done: 'Подтверждён банком', now: 'Ждём подтверждения банка', next: 'Подтвердит банк' },
  'sent-to-core': {
    done: 'Передан в расчётный центр',
    now: 'Передаём в расчётный центр',
    next: 'Передадим в расчётный центр',
  },
  counted: { done: 'Учтён', now: 'Учитывает расчётный центр', next: 'Учтён' },
}

type TrackStep = MoneyTrackStep & { when?: string; note?: string }

type Facts = { payment: OrderPayment; order: Order; today: CalendarDate }

/** The steps of a payment for the track, with its dates and what they mean. A refused one goes no further. */
export const trackSteps = (facts: Facts): TrackStep[] => {
  const { steps } = facts.payment
  const failed = steps.findIndex(({ state }) => state === 'failed')
  return (failed < 0 ? steps : steps.slice(0, failed + 1)).map((step) => {
    const note = noteOf(step, facts)
    const when = whenOf(step, facts.today)
    return {
      icon: icons[step.name],
      name: typeset(nameOf(step, facts.payment)),
      state: isLate(step, facts.today) ? 'late' : step.state,
      ...(when !== undefined && { when: typeset(when) }),
      ...(note !== undefined && { note: typeset(note) }),
    }
  })
}

const nameOf = ({ name, state }: Step, payment: OrderPayment): string => {
  if (state !== 'failed') return names[name][state]
  if (payment.state === 'expired') return 'Время на оплату вышло'
  return payment.decline === 'cancelled' ? 'Платёж отменён' : 'Банк отказал'
}

/** What usually is done by now and is not: said, because silence worries more. */
const isLate = ({ state, by }: Step, today: CalendarDate): boolean =>
  state === 'now' && by !== undefined && by < today

const whenOf = ({ at, by, state }: Step, today: CalendarDate): string | undefined => {
  if (at) return `${formatInstantDay(at)}, ${formatTime(at)}`
  if (!by) return undefined
  if (by < today) return state === 'now' ? `Дольше обычного: ждали до ${formatDay(by)}` : undefined
  if (state !== 'now') return `До ${formatDay(by)}`
  return by === today ? `Сегодня, ${formatDay(by)}` : `Обычно до ${formatDay(by)}`
}

const noteOf = (step: Step, { payment, order, today }: Facts): string | undefined => {
  if (step.state === 'failed') return 'Деньги не списаны'
  if (isLate(step, today)) return 'Деньги не потеряны: банк их подтвердил, долга по ним нет'
  if (step.name === 'accepted') return `${capital(methodWord(payment.method))}, платёж № ${order.number}`
  if (step.name === 'confirmed' && step.state === 'done') return 'Чек сохранён в приложении'
  if (step.name === 'counted' && payment.listedIn) return `В квитанции за ${monthName(payment.listedIn)}`
  return undefined
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
