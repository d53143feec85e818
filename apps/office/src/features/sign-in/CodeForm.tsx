import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { explain, isRefusal } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { CODE, CodeField } from './CodeField.tsx'
import { useSubmitCode } from './sign-in.api.ts'

/** Second step: the code of the authenticator app. The sixth digit sends it. */
export const CodeForm = ({
  challenge,
  email,
  onDone,
  onBack,
}: {
  challenge: string
  email: string
  onDone: () => void
  onBack: () => void
}) => {
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { mutate, error, isPending, reset } = useSubmitCode()
  const isOver = isRefusal(error, 'code-expired')

  useEffect(() => field.current?.focus(), [])

  const send = (typed: string) => {
    if (!CODE.test(typed) || isPending) return
    mutate({ challenge, code: typed }, { onSuccess: onDone, onError: () => field.current?.select() })
  }
  const type = (typed: string) => {
    setCode(typed)
    reset()
    send(typed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(code)
  }
  return (
    <form onSubmit={submit} className="grid gap-16">
      <p className="text-text-2">{typeset(`Вход для ${email}. Откройте на телефоне приложение с кодами.`)}</p>
      <CodeField ref={field} value={code} onChange={type} />
      {error && <Refused>{explain(error)}</Refused>}
      {isOver ? (
        <Button type="button" fullWidth onClick={onBack}>
          Ввести пароль ещё раз
        </Button>
      ) : (
        <>
          <Button type="submit" fullWidth>
            {isPending ? 'Входим…' : 'Войти'}
          </Button>
          <Button type="button" variant="subtle" fullWidth onClick={onBack}>
            Другая почта
          </Button>
        </>
      )}
    </form>
  )
}
