import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { type Challenge, useSubmitPassword } from './sign-in.api.ts'

/** First step: e-mail and password. */
export const PasswordForm = ({
  email: typedBefore,
  onDone,
}: {
  email: string
  onDone: (challenge: Challenge, email: string) => void
}) => {
  const [email, setEmail] = useState(typedBefore)
  const [password, setPassword] = useState('')
  const passwordField = useRef<HTMLInputElement>(null)
  const { mutate, error, isPending, reset } = useSubmitPassword()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isPending) return
    mutate(
      { email: email.trim(), password },
      {
        onSuccess: (challenge) => onDone(challenge, email.trim()),
        onError: () => passwordField.current?.select(),
      },
    )
  }
  return (
    <form onSubmit={submit} className="grid gap-16">
      <TextInput
        label="Почта"
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        data-autofocus
        value={email}
        onChange={(event) => {
          setEmail(event.currentTarget.value)
          reset()
        }}
      />
      <PasswordInput
        ref={passwordField}
        label="Пароль"
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => {
          setPassword(event.currentTarget.value)
          reset()
        }}
        visibilityToggleButtonProps={{ 'aria-label': 'Показать пароль' }}
      />
      {error && <Refused>{explain(error)}</Refused>}
      <Button type="submit" fullWidth>
        {isPending ? 'Проверяем…' : 'Дальше'}
      </Button>
    </form>
  )
}
