import { ScreenHeader } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A screen behind one of the six places: the way back, its name, a column of cards. */
export const SubPage = ({
  title,
  onBack,
  children,
}: {
  title: string
  /** Where «Назад» leads when it is not the page before. */
  onBack?: () => void
  children: ReactNode
}) => {
  const router = useRouter()
  return (
    <main className="safe-top mx-auto w-full max-w-[752px] px-16 pb-24">
      <title>{`${title} · МосОблЕИРЦ Онлайн`}</title>
      <ScreenHeader title={title} onBack={onBack ?? (() => router.history.back())} />
      <div className="stack">{children}</div>
    </main>
  )
}
