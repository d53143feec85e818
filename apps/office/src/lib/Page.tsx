import { typeset } from '@mosobleirc/domain/shared'
import { classNames } from '@mosobleirc/ui'
import { type ReactNode, useEffect } from 'react'

/** A page of the office: its header with title and actions, and what scrolls below. */
export const Page = ({
  title,
  tag,
  actions,
  fills = false,
  children,
}: {
  title: string
  tag?: ReactNode
  actions?: ReactNode
  /** What is below fills the window and scrolls by itself. */
  fills?: boolean
  children: ReactNode
}) => {
  useEffect(() => {
    document.title = `${title} · МосОблЕИРЦ`
  }, [title])
  return (
    <>
      <header className="flex min-h-[3.75rem] flex-none flex-wrap items-center gap-x-16 gap-y-8 border-b border-line bg-card px-20 py-8">
        <h1 tabIndex={-1} className="text-title font-bold">
          {typeset(title)}
        </h1>
        {tag}
        <div className="ml-auto flex flex-wrap items-center gap-12">{actions}</div>
      </header>
      <main
        className={classNames('min-h-0 flex-1', fills ? 'overflow-hidden' : 'overflow-y-auto p-16')}
        tabIndex={-1}
      >
        {children}
      </main>
    </>
  )
}
