/** Why a payment was cancelled and by whom, as YooKassa names it. */
export type Cancellation = { readonly party: CancellationParty; readonly reason: CancellationReason }

const parties = ['merchant', 'yoo_money', 'payment_network'] as const
type CancellationParty = (typeof parties)[number]

/**
 * The reasons this sandbox gives, with the words that the payment page has for them.
 * YooKassa's own list is longer and open: who reads it must not stumble over an unknown one.
 */
const reasons = {
  '3d_secure_failed': 'Банк не подтвердил, что карта ваша: код не введён или введён неверно.',
  call_issuer: 'Банк отклонил оплату. Позвоните в банк, который выпустил карту.',
  canceled_by_merchant: 'Магазин отменил платёж. Деньги вернутся на карту.',
  card_expired: 'Срок действия карты истёк.',
  country_forbidden: 'Картой, выпущенной в этой стране, оплатить нельзя.',
  expired_on_capture: 'Магазин не подтвердил платёж вовремя. Деньги вернутся на карту.',
  expired_on_confirmation: 'Время на оплату вышло: ссылка действует один час.',
  fraud_suspected: 'Платёж показался подозрительным и остановлен.',
  general_decline: 'Банк отклонил оплату и не назвал причину.',
  insufficient_funds: 'На карте не хватает денег.',
  invalid_card_number: 'Банк не нашёл карту с таким номером.',
  invalid_csc: 'Неверный код CVC.',
  issuer_unavailable: 'Банк, который выпустил карту, сейчас не отвечает.',
  payment_method_limit_exceeded: 'Превышен лимит платежей по карте.',
  payment_method_restricted: 'Операции по карте запрещены, возможно, она заблокирована.',
} as const satisfies Record<string, string>

export type CancellationReason = keyof typeof reasons

export const explainCancellation = ({ reason }: Cancellation): string => reasons[reason]

/** @returns `undefined` unless both names are known */
export const readCancellation = (party: string, reason: string): Cancellation | undefined => {
  const known = parties.find((one) => one === party)
  return known && isReason(reason) ? { party: known, reason } : undefined
}

const isReason = (reason: string): reason is CancellationReason => Object.hasOwn(reasons, reason)
