import { typeset } from '@mosobleirc/domain/shared'
import { LogoSign } from '@mosobleirc/ui'
import { type ReactNode, useEffect } from 'react'

/** The frame of pages for those who are not inside yet. */
export const DoorFrame = ({
  title,
  step,
  children,
}: {
  title: string
  step?: string
  children: ReactNode
}) => {
  useEffect(() => {
    document.title = `${title} · МосОблЕИРЦ`
  }, [title])
  return (
    <main className="grid min-h-dvh content-center justify-items-center p-16">
      <div className="mb-20 flex items-center gap-12">
        <LogoSign className="size-[2.5rem]" />
        <p className="leading-[1.25]">
          <span className="block text-[1.0625rem] font-bold">МосОблЕИРЦ</span>
          <span className="block text-note font-title text-primary">Бэк-офис</span>
        </p>
      </div>
      <div className="w-full max-w-[27rem] rounded-card border border-line bg-card p-24">
        <h1 tabIndex={-1} className="text-title font-bold">
          {typeset(title)}
        </h1>
        {step !== undefined && <p className="mt-2 text-note text-text-2">{typeset(step)}</p>}
        <div className="mt-20">{children}</div>
      </div>
    </main>
  )
}
