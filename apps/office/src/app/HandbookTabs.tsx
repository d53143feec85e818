import { classNames } from '@mosobleirc/ui'
import { Link } from '@tanstack/react-router'

const tabs = [
  { to: '/handbook', word: 'Помощь' },
  { to: '/handbook/words', word: 'Слова с «?»' },
] as const

/** The parts of the handbook, each with an address of its own. */
export const HandbookTabs = ({ current }: { current: (typeof tabs)[number]['to'] }) => (
  <nav aria-label="Части справочника" className="flex flex-wrap gap-4">
    {tabs.map(({ to, word }) => (
      <Link
        key={to}
        to={to}
        aria-current={to === current ? 'page' : undefined}
        className={classNames(
          'flex min-h-[2.25rem] items-center rounded-chip px-12 font-title',
          to === current ? 'bg-tint text-primary' : 'text-text-2 hover:bg-card-2',
        )}
      >
        {word}
      </Link>
    ))}
  </nav>
)
