import type { ReactNode } from 'react'

/** A titled part of the card with its rows. */
export const CardSection = ({
  title,
  note,
  children,
}: {
  title: string
  note?: string | undefined
  children: ReactNode
}) => (
  <section>
    <div className="flex items-baseline justify-between gap-8">
      <h3 className="text-pane font-bold">{title}</h3>
      {note !== undefined && <p className="text-note text-text-2">{note}</p>}
    </div>
    <ul className="mt-4">{children}</ul>
  </section>
)
