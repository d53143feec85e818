import { typeset } from '@mosobleirc/domain/shared'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { CodeForm } from '../features/sign-in/CodeForm.tsx'
import { PasswordForm } from '../features/sign-in/PasswordForm.tsx'
import { BASE } from '../lib/return-address.ts'
import { DoorFrame } from './DoorFrame.tsx'

const route = getRouteApi('/sign-in')

/** Password, then code; afterwards back to where the session ended. */
export const SignInPage = () => {
  const { to } = route.useSearch()
  const { history } = useRouter()
  const [email, setEmail] = useState('')
  const [challenge, setChallenge] = useState<string>()

  if (challenge !== undefined) {
    return (
      <DoorFrame title="Код из приложения" step="Шаг 2 из 2">
        <CodeForm
          challenge={challenge}
          email={email}
          onDone={() => history.replace(BASE + (to ?? '/'))}
          onBack={() => setChallenge(undefined)}
        />
      </DoorFrame>
    )
  }
  return (
    <DoorFrame title="Вход для сотрудников" step="Шаг 1 из 2">
      {to !== undefined && (
        <p className="mb-16 rounded-chip bg-tint px-12 py-10 text-primary">
          {typeset('Войдите, и откроется та же страница.')}
        </p>
      )}
      <PasswordForm
        email={email}
        onDone={(begun, typed) => {
          setEmail(typed)
          setChallenge(begun.challenge)
        }}
      />
    </DoorFrame>
  )
}
