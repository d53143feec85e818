import { Progress, ScreenHeader, Unbroken } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A step of sign-in or registration: head, the bars of the way, and the form with its bottom edge. */
export const StepScreen = ({
  title,
  subtitle,
  step,
  action,
  onBack,
  children,
}: {
  title: string
  subtitle?: string
  step?: { done: number; of: number; words: string }
  action?: ReactNode
  /** Where «Назад» leads when it is not the page before. */
  onBack?: () => void
  children: ReactNode
}) => {
  const router = useRouter()
  return (
    <main className="safe-top mx-auto flex min-h-dvh w-full max-w-[752px] flex-col">
      <title>{`${title} · МосОблЕИРЦ Онлайн`}</title>
      <div className="px-16 pb-12">
        <ScreenHeader
          title={title}
          {...(subtitle !== undefined && { subtitle: <Unbroken text={subtitle} /> })}
          onBack={onBack ?? (() => router.history.back())}
          action={action}
        />
        {step && (
          <div className="mt-4">
            <Progress {...step} />
          </div>
        )}
      </div>
      {children}
    </main>
  )
}
