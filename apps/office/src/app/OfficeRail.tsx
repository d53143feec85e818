import { classNames, LogoSign } from '@mosobleirc/ui'
import { Link } from '@tanstack/react-router'
import type { Self } from '../lib/self.ts'
import { PersonMenu } from './PersonMenu.tsx'
import type { Section } from './sections.ts'

/** The dark rail: sign, sections with their words, and who is here. */
export const OfficeRail = ({
  self,
  sections,
  current,
  onHelp,
}: {
  self: Self | undefined
  sections: readonly Section[]
  current: Section | undefined
  onHelp: () => void
}) => (
  <nav
    aria-label="Разделы"
    className="flex w-[5.25rem] flex-none flex-col items-stretch gap-4 overflow-y-auto bg-rail px-6 py-12 text-on-rail"
  >
    <LogoSign className="mx-auto mb-8 size-[2.5rem] flex-none" />
    {sections.map((section) => (
      <Link
        key={section.path}
        to={section.path}
        aria-current={section === current ? 'page' : undefined}
        className={classNames(
          'grid justify-items-center gap-4 rounded-[14px] px-2 py-8 text-least font-title outline-offset-[-3px] [--focus:var(--rail-badge)]',
          section === current ? 'bg-rail-raised' : 'hover:bg-rail-raised/50',
        )}
      >
        <section.icon className="icon-middle" aria-hidden="true" />
        {section.word}
      </Link>
    ))}
    <div className="mt-auto grid justify-items-center pt-16">
      {self && <PersonMenu self={self} onHelp={onHelp} />}
    </div>
  </nav>
)
