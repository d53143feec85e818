import { TextInput } from '@mantine/core'
import type { Ref } from 'react'

export const CODE = /^\d{6}$/u

/** Six digits of the authenticator app; spaces that come with a copied code are left out. */
export const CodeField = ({
  ref,
  value,
  description,
  onChange,
}: {
  ref?: Ref<HTMLInputElement>
  value: string
  description?: string
  onChange: (code: string) => void
}) => (
  <TextInput
    ref={ref}
    label="Код из приложения"
    description={description}
    name="code"
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={12}
    required
    withAsterisk={false}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/gu, '').slice(0, 6))}
  />
)
