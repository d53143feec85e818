import { formatDay, monthName } from '@mosobleirc/domain/shared'
import type { MoneyTrackStep } from '@mosobleirc/ui'
import { formatInstantDay, formatTime } from '../../lib/moscow-time.ts'
import { typeset } from '../../lib/typeset.ts'
import type { Order, OrderPayment } from './payments.api.ts'

export const methodWord = (method: 'sbp' | 'card' | 'elsewhere' | undefined): string =>
  method === 'sbp' ? 'СБП' : method === 'card' ? 'карта' : 'другим способом'

type Decline = NonNullable<OrderPayment['decline']>

/** Why a payment did not go through and what to do, in the words of who pays by card. */
const cardWords: Record<Decline, string> = {
  'insufficient-funds': 'На карте не хватило денег. Пополните её или заплатите другой.',
  'card-refused': 'Банк не разрешил платёж. Позвоните в банк или заплатите другой картой.',
  'card-data-wrong': 'Данные карты не подошли. Проверьте номер, срок и код.',
  'three-d-secure-failed':
    'Банк не получил подтверждения. Попробуйте ещё раз и введите код из сообщения банка.',
  limit: 'Сумма больше лимита. Заплатите частями или другой картой.',
  expired: 'Время на оплату вышло. Деньги не списаны, можно начать снова.',
  cancelled: 'Платёж отменён. Деньги не списаны.',
  technical: 'Банк не смог провести платёж. Деньги не списаны, попробуйте ещё раз.',
}

/** What is said otherwise to who pays from an account of the bank: there is no card. */
const sbpWords: Partial<Record<Decline, string>> = {
  'insufficient-funds': 'На счёте не хватило денег. Пополните его или заплатите картой.',
  'card-refused': 'Банк не разрешил платёж. Позвоните в банк или заплатите картой.',
  'card-data-wrong': 'Банк не принял данные. Попробуйте ещё раз или заплатите картой.',
  'three-d-secure-failed':
    'Банк не получил подтверждения. Попробуйте ещё раз и подтвердите платёж в приложении банка.',
  limit: 'Сумма больше лимита. Заплатите частями или картой.',
}

/** Why a payment did not go through and what to do. */
export const declineWords = (decline: Decline, method: OrderPayment['method']): string =>
  (method === 'sbp' ? sbpWords[decline] : undefined) ?? cardWords[decline]

type Step = OrderPayment['steps'][number]

const names: Record<Step['name'], { done: string; ahead: string }> = {
  accepted: { done: 'Принят', ahead: 'Принимаем' },
  confirmed: { done: 'Подтверждён банком', ahead: 'Ждём подтверждения банка' },
  'sent-to-core': { done: 'Передан в расчётный центр', ahead: 'Передаём в расчётный центр' },
  counted: { done: 'Учтён', ahead: 'Учтён' },
}

/** The steps of a payment for the track, with its dates and what they mean. */
export const trackSteps = (payment: OrderPayment, order: Order): MoneyTrackStep[] =>
  payment.steps.map((step) => {
    const note = noteOf(step, { payment, order })
    const when = whenOf(step)
    return {
      name: names[step.name][step.state === 'done' ? 'done' : 'ahead'],
      state: step.state,
      ...(when !== undefined && { when: typeset(when) }),
      ...(note !== undefined && { note: typeset(note) }),
    }
  })

const whenOf = ({ at, by, state }: Step): string | undefined => {
  if (at) return `${formatInstantDay(at)}, ${formatTime(at)}`
  if (!by) return undefined
  return state === 'now' ? `Обычно до ${formatDay(by)}` : `До ${formatDay(by)}`
}

const noteOf = (
  step: Step,
  { payment, order }: { payment: OrderPayment; order: Order },
): string | undefined => {
  if (step.name === 'accepted') return `${capital(methodWord(payment.method))}, платёж № ${order.number}`
  if (step.name === 'confirmed' && step.state === 'done') return 'Чек сохранён в приложении'
  if (step.name === 'counted' && payment.listedIn) return `В квитанции за ${monthName(payment.listedIn)}`
  return undefined
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)
