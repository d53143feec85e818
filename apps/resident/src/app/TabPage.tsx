import { TabHeader } from '@mosobleirc/ui'
import type { ReactNode } from 'react'

/** One of the six places: its head and a column of cards. */
export const TabPage = ({ title, children }: { title: string; children: ReactNode }) => (
  <main className="safe-top mx-auto w-full max-w-[752px] px-16 pb-24">
    <title>{`${title} · МосОблЕИРЦ Онлайн`}</title>
    <TabHeader title={title} profileHref="/profile" />
    <div className="stack">{children}</div>
  </main>
)
