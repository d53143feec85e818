import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** The heading of a section between cards, with a quiet note or a link at its right. */
export const SectionHeading = ({
  id,
  children,
  note,
  link,
}: {
  id?: string
  children: ReactNode
  note?: string
  link?: { href: string; text: string }
}) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-12 px-4 pt-16">
    <h2 id={id} className="text-h2 tracking-[-0.006em]">
      {children}
    </h2>
    {note !== undefined && <p className="text-second text-text-2">{note}</p>}
    {link && (
      <Link href={link.href} className="text-second font-title text-primary">
        {link.text}
      </Link>
    )}
  </div>
)
