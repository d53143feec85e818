import { Link } from '@mosobleirc/ui'
import { Navigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { CodeForm } from '../features/sign-in/CodeForm.tsx'
import { keptChallenge } from '../features/sign-in/challenge.ts'
import type { SignedIn } from '../features/sign-in/sign-in.api.ts'
import { dropDraft } from '../lib/draft.ts'
import { takeReturnAddress } from '../lib/session-over.ts'
import { typeset } from '../lib/typeset.ts'
import { SignInScreen } from './SignInScreen.tsx'

/** The code of the message, and from there to the place where the resident left off. */
export const CodePage = () => {
  const router = useRouter()
  const [challenge, setChallenge] = useState(keptChallenge)
  if (!challenge) return <Navigate to="/sign-in" replace />

  const enter = ({ registered, attached }: SignedIn) => {
    dropDraft('phone')
    const goal = takeReturnAddress()
    if (!attached && !goal.startsWith('/register')) router.history.replace('/register')
    else router.history.replace(registered || goal !== '/' ? goal : '/register/profile')
  }
  return (
    <SignInScreen title="Код из СМС">
      <div className="px-16 pt-20 pb-12">
        <h1
          tabIndex={-1}
          className="text-[1.875rem] leading-[1.2] font-bold tracking-[-0.02em] @max-[17em]:text-h1"
        >
          {typeset('Введите код из СМС')}
        </h1>
        <p className="mt-8 text-body text-text-2">
          {typeset('Отправили на')} <strong className="font-title text-text">{challenge.phoneMasked}</strong>
        </p>
        <Link
          href="/sign-in"
          className="inline-flex min-h-[2.75rem] items-center text-body font-title text-primary"
        >
          Изменить номер
        </Link>
      </div>
      <CodeForm challenge={challenge} onChallenge={setChallenge} onSignedIn={enter} />
    </SignInScreen>
  )
}
