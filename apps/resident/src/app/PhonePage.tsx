import { Banner } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { LogIn } from 'lucide-react'
import { useState } from 'react'
import { PhoneForm } from '../features/sign-in/PhoneForm.tsx'
import { wasInterrupted } from '../lib/session-over.ts'
import { typeset } from '../lib/typeset.ts'
import { SignInScreen } from './SignInScreen.tsx'

/** Sign-in and registration begin here. */
export const PhonePage = () => {
  const router = useRouter()
  const [interrupted] = useState(wasInterrupted)
  return (
    <SignInScreen title="Вход">
      <div className="stack px-16 pt-20 pb-20">
        <h1
          tabIndex={-1}
          className="text-[1.875rem] leading-[1.2] font-bold tracking-[-0.02em] @max-[17em]:text-h1"
        >
          {typeset('Вход по номеру телефона')}
        </h1>
        {interrupted && (
          <Banner look="primary" icon={LogIn} title={typeset('Вход устарел.')}>
            {typeset('Войдите снова и окажетесь там, где были: введённое сохранилось.')}
          </Banner>
        )}
      </div>
      <PhoneForm onSent={() => router.history.push('/sign-in/code')} />
    </SignInScreen>
  )
}
