import { Logo } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'

/** The frame of both steps of sign-in: the sign of the house above, the question, the form. */
export const SignInScreen = ({ title, children }: { title: string; children: ReactNode }) => {
  const router = useRouter()
  return (
    <main className="@container safe-top mx-auto flex min-h-dvh w-full max-w-[752px] flex-col">
      <title>{`${title} · МосОблЕИРЦ Онлайн`}</title>
      <header className="flex min-h-[min(4rem,84px)] items-center gap-6 px-16 py-8">
        <button
          type="button"
          onClick={() => router.history.back()}
          aria-label="Назад"
          className="-ml-8 grid size-[min(2.75rem,60px)] flex-none place-items-center rounded-full active:bg-tint"
        >
          <ArrowLeft className="icon" aria-hidden />
        </button>
        <Logo />
      </header>
      {children}
    </main>
  )
}
