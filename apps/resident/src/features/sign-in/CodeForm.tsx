import { BottomAction, Button, OneTimeCode, Town } from '@mosobleirc/ui'
import { ShieldCheck } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import type { Challenge } from './challenge.ts'
import { ResendCode } from './ResendCode.tsx'
import { type SignedIn, useSubmitCode } from './sign-in.api.ts'

const LENGTH = 6

/** The second step: the code of the message. A full code is sent by itself, once. */
export const CodeForm = ({
  challenge,
  onChallenge,
  onSignedIn,
}: {
  challenge: Challenge
  onChallenge: (challenge: Challenge) => void
  onSignedIn: (who: SignedIn) => void
}) => {
  const [code, setCode] = useState('')
  const [short, setShort] = useState(false)
  const { mutate, reset, error, isPending, isSuccess } = useSubmitCode(onSignedIn)
  const busy = isPending || isSuccess

  const type = (typed: string) => {
    setCode(typed)
    setShort(false)
    reset()
  }
  const submit = (full: string) => {
    if (!busy) mutate({ challengeId: challenge.id, code: full })
  }
  const press = (event: SubmitEvent) => {
    event.preventDefault()
    if (code.length === LENGTH) submit(code)
    else setShort(true)
  }
  const renew = (next: Challenge) => {
    type('')
    onChallenge(next)
  }
  const slip = short ? typeset('В коде шесть цифр. Впишите их все.') : undefined

  return (
    <form onSubmit={press} noValidate className="contents">
      <div className="px-16">
        <OneTimeCode
          label="Код из СМС, шесть цифр"
          value={code}
          onChange={type}
          onComplete={submit}
          readOnly={busy}
          refused={slip ?? (error ? explain(error) : undefined)}
        />
        <ResendCode challenge={challenge} onSent={renew} />
        <p className="flex gap-10 pt-3 text-second text-text-2">
          <ShieldCheck className="icon-middle" aria-hidden />
          <span className="min-w-0">
            {typeset('Никому не говорите код, даже сотруднику. Мы его никогда не спрашиваем')}
          </span>
        </p>
      </div>
      <div className="town-ground">
        <Town
          lit="some"
          className="[--town-b:var(--town-back)] [--town-f:var(--town-front)] [--town-l:var(--town-lit)]"
        />
      </div>
      <BottomAction>
        <Button type="submit" busy={busy ? 'Входим…' : undefined}>
          Войти
        </Button>
      </BottomAction>
    </form>
  )
}
