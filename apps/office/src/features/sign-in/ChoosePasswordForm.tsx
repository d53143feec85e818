import { Button, PasswordInput } from '@mantine/core'
import { pluralRu, typeset } from '@mosobleirc/domain/shared'
import { judgePassword, SHORTEST_PASSWORD } from '@mosobleirc/domain/staff'
import { type FormEvent, useRef, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { type AppSecret, useChoosePassword } from './sign-in.api.ts'

/** First step of an invitation: a password of one's own, judged by the rule that the server has. */
export const ChoosePasswordForm = ({
  token,
  email,
  onDone,
}: {
  token: string
  email: string
  onDone: (secret: AppSecret) => void
}) => {
  const [password, setPassword] = useState('')
  const [left, setLeft] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { mutate, error, isPending, reset } = useChoosePassword()
  const verdict = judgePassword(password, email)
  const wrong = left && verdict.kind === 'refused' ? REASONS[verdict.reason](password) : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLeft(true)
    if (verdict.kind === 'refused') field.current?.focus()
    else if (!isPending) mutate({ token, password }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} className="grid gap-16" noValidate>
      {/* So that a password manager keeps both together. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        ref={field}
        label="Новый пароль"
        description={typeset(
          `Не короче ${SHORTEST_PASSWORD} знаков. Фраза из четырёх слов запоминается легче и подбирается труднее.`,
        )}
        name="new-password"
        autoComplete="new-password"
        value={password}
        error={wrong}
        onBlur={() => setLeft(password !== '')}
        onChange={(event) => {
          setPassword(event.currentTarget.value)
          reset()
        }}
        visibilityToggleButtonProps={{ 'aria-label': 'Показать пароль' }}
      />
      {error && <Refused>{explain(error)}</Refused>}
      <Button type="submit" fullWidth>
        {isPending ? 'Сохраняем…' : 'Дальше'}
      </Button>
    </form>
  )
}

const REASONS = {
  'too-short': (password: string) => {
    const missing = SHORTEST_PASSWORD - Array.from(password).length
    return typeset(`Нужно ещё ${missing} ${pluralRu(missing, 'знак', 'знака', 'знаков')}.`)
  },
  'like-email': () => 'Пароль повторяет почту. Придумайте другой.',
  'one-sign': () => typeset('В пароле один и тот же знак. Придумайте другой.'),
} as const
