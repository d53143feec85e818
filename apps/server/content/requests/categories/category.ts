import type { FormField } from '@mosobleirc/domain/requests'

/*
 * What residents may ask on the first day of the product; staff change it afterwards. Terms and acts are those of
 * docs/rules/requests.md, rule Z10; `usualDays` are demo promises of the centre.
 */

export const field = (
  code: string,
  label: string,
  kind: FormField['kind'],
  more: Partial<Pick<FormField, 'required' | 'hint' | 'options'>> = {},
): FormField => ({ code, label, kind, required: true, ...more })

export const optional = { required: false } as const

const SERVICES = [
  'Холодная вода',
  'Горячая вода',
  'Водоотведение',
  'Отопление',
  'Электричество',
  'Газ',
  'Вывоз мусора',
  'Содержание дома',
  'Капитальный ремонт',
  'Другая услуга',
]
export const service = field('service', 'Услуга', 'choice', { options: SERVICES })
export const period = field('period', 'За какой месяц', 'period')
export const WAYS = [
  'Через приложение',
  'Банковская карта',
  'СБП',
  'Банк или почта',
  'Терминал',
  'Другой способ',
]

const ACT_416 = 'ПП РФ № 416, пункт 36'
export const workdays = (days: number, act = ACT_416) =>
  ({ termDays: days, termKind: 'working', act }) as const
export const OWN = 'Наш срок'

export type Category = {
  code: string
  title: string
  description: string
  searchWords: string
  decides: string
  team: string
  fields: readonly FormField[]
  termDays: number
  termKind: 'working' | 'calendar'
  act: string
  usualDays?: number
  confidence: 'H' | 'M' | 'L'
  account?: 'optional'
  termPauses?: true
  listed?: false
  workedBy?: 'supplier'
}

export const CENTRE = 'Расчётный центр'
export const CHARGES = 'Отдел начислений'
export const METERS = 'Отдел приборов учёта'
export const PAYMENTS = 'Отдел платежей'
export const ACCOUNTS = 'Отдел лицевых счетов'
export const SUPPORT = 'Служба поддержки'
