import type { FormField } from '@mosobleirc/domain/requests'
import { addMonths, type CalendarDate, formatPeriod, periodOf } from '@mosobleirc/domain/shared'
import { Field, SelectField, TextArea } from '@mosobleirc/ui'
import type { ReactNode } from 'react'
import { typeset } from '../../lib/typeset.ts'

/** Bills older than this are asked about in one's own words. */
const MONTHS_BACK = 36

type Fields = {
  fields: readonly FormField[]
  today: CalendarDate
  valueOf: (field: FormField) => string
  slipOf: (code: string) => string | undefined
  onChange: (code: string, value: string) => void
  onLeave: (code: string) => void
}

/** The fields of a category as its data say; each is judged when it is left. */
export const FormFields = ({ fields, valueOf, ...rest }: Fields) =>
  fields.map((field) => <OneField key={field.code} field={field} value={valueOf(field)} {...rest} />)

type One = Omit<Fields, 'fields' | 'valueOf'> & { field: FormField; value: string }

const OneField = ({ field, value, today, slipOf, onChange, onLeave }: One) => {
  const slip = slipOf(field.code)
  const common = {
    label: <Starred required={field.required}>{typeset(field.label)}</Starred>,
    value,
    onChange: (text: string) => onChange(field.code, text),
    onBlur: () => onLeave(field.code),
    ...(field.hint !== undefined && { hint: typeset(field.hint) }),
    ...(slip !== undefined && { refused: slip }),
  }
  if (field.kind === 'long-text') return <TextArea {...common} longest={2000} />
  if (field.kind === 'choice') {
    return <SelectField {...common} options={withNone((field.options ?? []).map((each) => [each, each]))} />
  }
  if (field.kind === 'period') return <SelectField {...common} options={withNone(monthsUntil(today))} />
  return <Field {...common} {...inputs[field.kind]} aria-required={field.required} />
}

const inputs = {
  text: { type: 'text', maxLength: 200 },
  date: { type: 'date' },
  number: { type: 'text', inputMode: 'decimal', maxLength: 20 },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', maxLength: 30 },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', maxLength: 254 },
} as const

const withNone = (options: readonly (readonly [string, string])[]) => [
  { value: '', label: 'Выберите' },
  ...options.map(([value, label]) => ({ value, label })),
]

const monthsUntil = (today: CalendarDate): [string, string][] =>
  Array.from({ length: MONTHS_BACK }, (_, back) => {
    const period = addMonths(periodOf(today), -back)
    return [period, formatPeriod(period)]
  })

/** A label with its star: only where the field has to be filled in. */
export const Starred = ({ required, children }: { required: boolean; children: ReactNode }) => (
  <>
    {children}
    {required && (
      <span className="text-bad" aria-hidden>
        {'\u00A0*'}
      </span>
    )}
  </>
)
