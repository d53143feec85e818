import type { Day, Period } from '../numbers/calendar.ts'
import { addDays, dayOf, lastDayOf, shiftPeriod } from '../numbers/calendar.ts'
import { drawnHouse, type House } from '../region/houses.ts'
import type { Household } from './household.ts'

/** What a kind may say about its meters; what it leaves out is usual: cold, hot, electricity, one of each. */
export type MeterPlan = {
  readonly water: 0 | 1 | 2
  readonly electricity: 0 | 1
  readonly zones: 1 | 2 | 3
  readonly gas: boolean
  readonly automatic: boolean
  /** Verification that ends on a day of its own, by service. */
  readonly verifyUntil: Partial<Record<'cold-water' | 'hot-water', Day>>
  /** The cold water meter was replaced on this day. */
  readonly replacedOn?: Day
  /** The electricity dial stands shortly before its last number. */
  readonly nearTheEnd: boolean
}

type Traits = Partial<
  Pick<
    Household,
    | 'registered'
    | 'owners'
    | 'insuranceRefused'
    | 'closedOn'
    | 'since'
    | 'metersPossible'
    | 'paying'
    | 'paysUntil'
    | 'insured'
    | 'reading'
    | 'readsUntil'
    | 'benefit'
    | 'outages'
    | 'movedInOn'
    | 'thrift'
  >
> & { readonly meters?: Partial<MeterPlan> }

export type Kind = {
  readonly code: string
  /** Words of the receipts page. */
  readonly title: string
  /** How many of a thousand accounts are of this kind, beyond the first one. */
  readonly weight: number
  readonly house?: (house: House) => boolean
  /** Traits by the newest month that the region begins with. */
  readonly traits: (newest: Period) => Traits
}

const apartment = (house: House) => house.upkeep !== undefined

const kind = (
  code: string,
  title: string,
  weight: number,
  traits: Traits | ((newest: Period) => Traits) = {},
  house: (house: House) => boolean = apartment,
): Kind => ({ code, title, weight, traits: typeof traits === 'function' ? traits : () => traits, house })

const withHotWater = (house: House) => house.hotWater === 'central'

/** Every kind of household in the demo region. A small region takes the first ones of the list. */
export const kinds: readonly Kind[] = [
  kind('two-tenants', 'Двое прописаны, три счётчика', 190, { registered: 2 }),
  kind('one-tenant', 'Один прописан', 110, { registered: 1 }),
  kind('three-tenants', 'Трое прописаны', 120, { registered: 3 }),
  kind('four-tenants', 'Четверо прописаны', 60, { registered: 4, owners: 2 }),
  kind('five-tenants', 'Пятеро прописаны', 15, { registered: 5, owners: 2 }),
  kind('six-tenants', 'Шестеро прописаны', 8, { registered: 6, owners: 3 }),
  kind('nobody-one-owner', 'Никто не прописан, один собственник, без счётчиков', 10, {
    registered: 0,
    owners: 1,
    meters: { water: 0 },
  }),
  kind('nobody-two-owners', 'Никто не прописан, два собственника, без счётчиков', 6, {
    registered: 0,
    owners: 2,
    meters: { water: 0 },
  }),
  kind('vacant', 'Пустая квартира со счётчиками: расход ноль', 20, { registered: 0, thrift: 0 }),
  kind('no-meters', 'Счётчиков воды нет: норматив с повышающим коэффициентом', 30, {
    registered: 2,
    meters: { water: 0 },
  }),
  kind('no-meters-at-all', 'Нет ни одного счётчика, и света тоже', 5, {
    registered: 1,
    meters: { water: 0, electricity: 0 },
  }),
  kind('meters-impossible', 'Счётчики поставить нельзя (акт): норматив без коэффициента', 10, {
    registered: 3,
    metersPossible: false,
    meters: { water: 0 },
  }),
  kind('just-expired', 'Поверка холодной воды только что истекла: по среднему', 10, (newest) => ({
    meters: { verifyUntil: { 'cold-water': dayOf(shiftPeriod(newest, -1), 10) } },
  })),
  kind(
    'long-expired',
    'Поверка воды давно истекла: норматив с коэффициентом',
    15,
    (newest) => ({
      meters: {
        verifyUntil: {
          'cold-water': dayOf(shiftPeriod(newest, -9), 20),
          'hot-water': dayOf(shiftPeriod(newest, -9), 20),
        },
      },
    }),
    withHotWater,
  ),
  kind(
    'verification-near',
    'Скоро поверка',
    20,
    (newest) => ({ meters: { verifyUntil: { 'hot-water': addDays(lastDayOf(newest), 60) } } }),
    withHotWater,
  ),
  kind('verification-this-month', 'Поверка в этом месяце', 5, (newest) => ({
    meters: { verifyUntil: { 'cold-water': lastDayOf(shiftPeriod(newest, 1)) } },
  })),
  kind('forgets-readings', 'Иногда забывает передать показания', 60, { reading: 'forgets' }),
  kind('stopped-reading', 'Полгода не передаёт показания: норматив без коэффициента', 15, (newest) => ({
    readsUntil: shiftPeriod(newest, -6),
  })),
  kind('never-reads', 'Никогда не передаёт показания', 10, { reading: 'never' }),
  kind('below-average', 'Показание ниже среднего: перерасчёт', 15, { reading: 'skips-holidays' }),
  kind('month-behind', 'Долг за один месяц', 40, { paying: 'a-month-behind' }),
  kind('three-months-debt', 'Долг за три месяца, пени начались', 25, (newest) => ({
    paysUntil: shiftPeriod(newest, -3),
  })),
  kind('long-debt', 'Долг больше года, пени', 12, (newest) => ({ paysUntil: shiftPeriod(newest, -14) })),
  kind('far-ahead', 'Переплата: платит вперёд', 20, { paying: 'far-ahead' }),
  kind('rounded-up', 'Платит с округлением вверх, копит аванс', 20, { paying: 'rounded-up' }),
  kind('to-zero', 'К оплате ровно ноль', 5, { paying: 'to-zero' }),
  kind('late-payer', 'Платит после срока', 50, { paying: 'late' }),
  kind('partial-payer', 'Платит не всё', 20, { paying: 'partly' }),
  kind('two-payments', 'Платит двумя частями', 20, { paying: 'in-two' }),
  kind('autopayer', 'Автоплатёж', 60, { paying: 'autopay' }),
  kind('at-the-post', 'Платит на почте', 30, { paying: 'at-the-post', registered: 1 }),
  kind('veteran', 'Льгота 50 %', 30, {
    registered: 1,
    benefit: { reason: 'Ветеран труда', percent: 50, of: 'all' },
  }),
  kind(
    'over-seventy',
    'Льгота на капитальный ремонт (старше 70 лет)',
    20,
    { registered: 1, benefit: { reason: 'Собственник старше 70 лет', percent: 50, of: 'capital-repair' } },
    (house) => house.capitalRepair === 'collected',
  ),
  kind('outages', 'Перерасчёт за дни без горячей воды', 15, { outages: true }, withHotWater),
  kind('insured', 'Платит со страхованием', 40, { insured: true }),
  kind('insurance-refused', 'От страхования отказались письменно', 60, { insuranceRefused: true }),
  kind('electric-stove', 'Электроплита, один тариф', 40, {}, (house) => house.stove === 'electric'),
  kind('two-zones', 'Электричество: день и ночь', 40, { meters: { zones: 2 } }),
  kind('three-zones', 'Электричество: три зоны', 15, { meters: { zones: 3 } }),
  kind(
    'gas-meter',
    'Газ по счётчику',
    25,
    { meters: { gas: true } },
    (house) => house.gas === 'billed' && apartment(house),
  ),
  kind(
    'gas-norm',
    'Газ по нормативу',
    20,
    { registered: 3 },
    (house) => house.gas === 'billed' && apartment(house),
  ),
  kind(
    'heating-norm-season',
    'Отопление по нормативу в сезон',
    25,
    {},
    (house) => house.heating === 'norm-season',
  ),
  kind(
    'heating-norm-evenly',
    'Отопление по нормативу круглый год',
    25,
    {},
    (house) => house.heating === 'norm-evenly',
  ),
  kind('own-heat-meter', 'Свой счётчик тепла', 30, {}, (house) => house.heating === 'own-meters'),
  kind(
    'two-risers',
    'Два стояка: по два счётчика воды',
    30,
    { registered: 3, meters: { water: 2 } },
    withHotWater,
  ),
  kind('automatic', 'Счётчики передают показания сами', 15, { meters: { automatic: true } }),
  kind('meter-replaced', 'Счётчик заменили посреди месяца', 8, (newest) => ({
    meters: { replacedOn: dayOf(shiftPeriod(newest, -2), 8) },
  })),
  kind('dial-turned-over', 'Счётчик перешёл через ноль', 4, { meters: { nearTheEnd: true } }),
  kind('moved-in', 'Жильца прописали посреди месяца, без счётчиков', 6, (newest) => ({
    registered: 2,
    movedInOn: dayOf(shiftPeriod(newest, -1), 12),
    meters: { water: 0 },
  })),
  kind('new-account', 'Новый счёт: всего три квитанции', 10, (newest) => ({
    since: shiftPeriod(newest, -2),
  })),
  kind('closed', 'Закрытый счёт', 10, (newest) => ({ closedOn: lastDayOf(shiftPeriod(newest, -4)) })),
  kind('same-number', 'Такой же номер есть в другом доме', 4),
  kind('leading-zeros', 'Номер начинается с нулей', 10),
  kind('company', 'Владеет организация', 5, { registered: 0, owners: 1, insuranceRefused: true }),
  kind(
    'separate-details',
    'Капитальный ремонт платят отдельно',
    20,
    {},
    (house) => house.id === drawnHouse.id,
  ),
  kind(
    'private-house',
    'Частный дом: адрес без квартиры',
    4,
    { registered: 4, meters: { gas: true } },
    (house) => house.upkeep === undefined,
  ),
]

/** The two households of the pictures, told in drawn-households.ts. */
export const drawnKinds = [
  { code: 'drawn', title: 'Квартира с картинок' },
  { code: 'drawn-grandmother', title: 'Бабушка с картинок' },
] as const

export const titleOf = (code: string): string =>
  [...drawnKinds, ...kinds].find((candidate) => candidate.code === code)?.title ?? code
