import { classNames, Progress, ScreenHeader, Unbroken } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A step of sign-in or registration: head, the bars of the way, and the form with its bottom edge. */
export const StepScreen = ({
  title,
  subtitle,
  step,
  action,
  onBack,
  aboveBar = false,
  children,
}: {
  title: string
  subtitle?: string
  step?: { done: number; of: number; words: string }
  action?: ReactNode
  /** Where «Назад» leads when it is not the page before. */
  onBack?: () => void
  /** The bottom bar of the app stands below it, so the screen ends where that begins. */
  aboveBar?: boolean
  children: ReactNode
}) => {
  const router = useRouter()
  return (
    <main
      className={classNames(
        'safe-top mx-auto flex w-full max-w-[752px] flex-col',
        aboveBar ? 'flex-1' : 'min-h-dvh print:min-h-0',
      )}
    >
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
