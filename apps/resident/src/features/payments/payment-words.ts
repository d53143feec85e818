import type { OrderPayment } from './payments.api.ts'

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
