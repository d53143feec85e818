import type { Cancellation, CancellationReason } from './cancellation.ts'

export type TestCard = {
  readonly number: string
  /** Whether the bank asks for a code before it answers. */
  readonly threeDSecure: boolean
  /** Absent: the bank approves. */
  readonly decline?: Cancellation
}

const approved = (number: string): TestCard => ({ number, threeDSecure: false })
const approvedAfterCode = (number: string): TestCard => ({ number, threeDSecure: true })

const declined = (reason: CancellationReason, numbers: readonly string[]): TestCard[] =>
  numbers.map((number) => ({
    number,
    // The failed code is shown the way it happens: after the bank's own page.
    threeDSecure: reason === '3d_secure_failed',
    decline: { party: 'payment_network', reason },
  }))

const declinedByYooMoney = (reason: CancellationReason, numbers: readonly string[]): TestCard[] =>
  numbers.map((number) => ({ number, threeDSecure: false, decline: { party: 'yoo_money', reason } }))

/**
 * Every documented test card and how a payment with it ends.
 *
 * Source: YooKassa, «Тестирование», payment-acceptance/testing-and-going-live/testing. Any date in the future
 * and any CVC will do.
 */
export const testCards: readonly TestCard[] = [
  approvedAfterCode('5555555555554477'),
  approved('5555555555554444'),
  approvedAfterCode('2200000000000004'),
  approved('2202474301322987'),
  approvedAfterCode('4793128161644804'),
  approved('4111111111111111'),
  approved('6759649826438453'),
  approved('4175001000000017'),
  approved('370000000000002'),
  approved('3528000700000000'),
  approved('36700102000000'),
  ...declined('3d_secure_failed', ['5555555555554592', '4839665499603842', '2200000000000012']),
  ...declined('call_issuer', ['5555555555554535', '4926946416239025', '2200000000000020']),
  ...declined('card_expired', ['5555555555554543', '4141435412630840', '2200000000000038']),
  ...declined('fraud_suspected', ['5555555555554568', '4483274282299972', '2200000000000046']),
  ...declined('general_decline', ['5555555555554527', '4889971706588753', '2202202212312379']),
  ...declined('insufficient_funds', ['5555555555554600', '4562265587712390', '2200000000000053']),
  ...declined('invalid_card_number', ['5555555555554618', '4951017853630544', '2201382000000013']),
  ...declined('invalid_csc', ['5555555555554626', '4194180666146368', '2200770212727079']),
  ...declined('issuer_unavailable', ['5555555555554501', '4654130848359150', '2201382000000021']),
  ...declined('payment_method_limit_exceeded', ['5555555555554576', '4565231022577548', '2201382000000039']),
  ...declined('payment_method_restricted', ['5555555555554550', '4233961169071671', '2201382000000047']),
  ...declinedByYooMoney('country_forbidden', ['5555555555554584', '4969751510013864', '2201382000000054']),
  ...declinedByYooMoney('fraud_suspected', ['5555555555554634', '4119098878796485', '2201696981989955']),
]

const networks = [
  { type: 'Mir', starts: /^220[0-4]/ },
  { type: 'MasterCard', starts: /^(5[1-5]|2[2-7])/ },
  { type: 'Visa', starts: /^4/ },
  { type: 'AmericanExpress', starts: /^3[47]/ },
  { type: 'JCB', starts: /^35/ },
  { type: 'DinersClub', starts: /^3[068]/ },
]

/** The payment system that a card's first digits belong to, as YooKassa names it. */
export const cardType = (number: string): string =>
  networks.find(({ starts }) => starts.test(number))?.type ?? 'Unknown'
