import { parseOfficePhone, parseOpenSpans, type ScheduleException } from '@mosobleirc/domain/offices'
import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { z } from 'zod'
import type { Office } from './offices.sql.ts'

/** A row of a list, checked; its id is given when it is written. */
type OfficeRow = Omit<Office, 'id' | 'demo'>

const refuse = (context: z.core.$RefinementCtx, message: string): never => {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

/** A spreadsheet would run it when the list is written out again. */
const FORMULA = /^[=+\-@]/u
/** Signs that are not seen: they break lines, or turn the direction of what follows. */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((value) => !CONTROL.test(value), 'has control characters')
    .refine((value) => !FORMULA.test(value), 'begins like a formula')

const needed = (longest: number) => text(longest).min(1)

const orNothing = (longest: number) =>
  text(longest)
    .default('')
    .transform((value) => value || null)

const degrees = (most: number) =>
  z
    .string()
    .trim()
    .default('')
    .transform((value, context) => {
      if (value === '') return null
      const number = Number(value.replace(',', '.'))
      const written = /^-?\d{1,3}(?:[.,]\d{1,10})?$/u.test(value)
      return written && Math.abs(number) <= most ? number : refuse(context, 'is not degrees')
    })

const hours = z
  .string()
  .default('')
  .transform((value, context) => parseOpenSpans(value) ?? refuse(context, 'is not hours such as 9:00-18:00'))

const phone = z
  .string()
  .trim()
  .default('')
  .transform((value, context) =>
    value === '' ? null : (parseOfficePhone(value) ?? refuse(context, 'is not a telephone number')),
  )

const MOST_SERVICES = 12

const services = text(800)
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((service) => service.trim())
      .filter((service) => service !== ''),
  )
  .refine((list) => list.length <= MOST_SERVICES && list.every(({ length }) => length <= 60), 'is too long')
  .refine((list) => !list.some((service) => FORMULA.test(service)), 'begins like a formula')

/** «2026-12-31 9:00-16:00 короткий день | 2027-01-05 закрыто ремонт». */
const EXCEPTION = /^(\d{4}-\d\d-\d\d)\s+(закрыто|[\d.:,\s–-]*\d)\s+(\D.*)$/iu

const exceptionOf = (written: string): ScheduleException | undefined => {
  const [, day = '', open = '', reason = ''] = EXCEPTION.exec(written) ?? []
  const date = parseCalendarDate(day)
  const spans = parseOpenSpans(open)
  return date && spans && reason !== '' ? { date, spans, reason } : undefined
}

const exceptions = text(4000)
  .default('')
  .transform((value, context) => {
    const written = value.split('|').map((part) => part.trim())
    const days = written.filter((part) => part !== '').map(exceptionOf)
    const read = days.filter((day) => day !== undefined)
    if (read.length < days.length) return refuse(context, 'is not days such as 2026-12-31 9:00-16:00 reason')
    if (new Set(read.map(({ date }) => date)).size < read.length) return refuse(context, 'has a day twice')
    return read
  })

const Row = z
  .object({
    code: z.string().regex(/^[a-z0-9-]{1,60}$/u, 'is not a code of a–z, 0–9 and hyphens'),
    municipality: needed(100),
    name: needed(120),
    address: needed(200),
    latitude: degrees(90),
    longitude: degrees(180),
    phone,
    services,
    kind: z.enum(['', 'administration', 'office', 'desk']).default(''),
    note: orNothing(500),
    working: z.enum(['', 'да', 'нет']).default(''),
    mon: hours,
    tue: hours,
    wed: hours,
    thu: hours,
    fri: hours,
    sat: hours,
    sun: hours,
    exceptions,
  })
  .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
    path: ['longitude'],
    message: 'one coordinate without the other',
  })

/** Columns that a list may have, those of them first without which there is no office. */
export const neededColumns = ['code', 'municipality', 'name', 'address'] as const

export type ReadRow =
  | { readonly kind: 'office'; readonly office: OfficeRow }
  | { readonly kind: 'refused'; readonly field: string; readonly message: string }

/** Checks one row of a list as a whole. docs/rules/offices.md, O11. */
export const readOfficeRow = (cells: Readonly<Record<string, string>>): ReadRow => {
  const result = Row.safeParse(cells)
  if (!result.success) {
    const [issue] = result.error.issues
    return { kind: 'refused', field: issue?.path.join('.') ?? '', message: issue?.message ?? '' }
  }
  const { mon, tue, wed, thu, fri, sat, sun, exceptions: days, kind, working, ...office } = result.data
  return {
    kind: 'office',
    office: {
      ...office,
      kind: kind === '' ? 'office' : kind,
      working: working !== 'нет',
      schedule: { week: [mon, tue, wed, thu, fri, sat, sun], exceptions: days },
    },
  }
}
