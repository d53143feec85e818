import { parsePhone } from '@mosobleirc/domain/residents'
import { BottomAction, Button, Field, Town } from '@mosobleirc/ui'
import { type SubmitEvent, useState } from 'react'
import { useDraft } from '../../lib/draft.ts'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { phoneWords } from './phone-words.ts'
import { useRequestCode } from './sign-in.api.ts'

/** The first step of sign-in and registration alike: the phone number a code is sent to. */
export const PhoneForm = ({ onSent }: { onSent: () => void }) => {
  const [{ phone }, change] = useDraft('phone', { phone: '+7 ' })
  const [pressed, setPressed] = useState(false)
  const { mutate, reset, error, isPending } = useRequestCode(onSent)
  const verdict = parsePhone(phone)
  const slip = pressed && verdict.kind === 'refused' ? phoneWords(verdict.reason) : undefined

  const type = (text: string) => {
    change({ phone: text })
    setPressed(false)
    reset()
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setPressed(true)
    if (verdict.kind === 'phone' && !isPending) mutate(verdict.phone)
  }

  return (
    <form onSubmit={send} noValidate className="contents">
      <div className="px-16">
        <Field
          label="Мобильный телефон"
          value={phone}
          onChange={type}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={40}
          strong
          refused={slip ?? (error ? explain(error) : undefined)}
          hint={typeset('Пришлём СМС с кодом. Вход и регистрация начинаются одинаково')}
        />
      </div>
      <div className="town-ground">
        <Town
          lit="some"
          className="[--town-b:var(--town-back)] [--town-f:var(--town-front)] [--town-l:var(--town-lit)]"
        />
      </div>
      <BottomAction>
        <Button type="submit" busy={isPending ? 'Отправляем код…' : undefined}>
          Получить код
        </Button>
      </BottomAction>
    </form>
  )
}
