import { Count } from './Count.tsx'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'
import type { TabItem } from './tab-item.ts'

/** The bar of six at the bottom edge. At large type it becomes two rows of three by itself. */
export const BottomBar = ({ items }: { items: readonly TabItem[] }) => (
  <nav aria-label="Разделы" className="@container bg-card shadow-edge">
    <ul
      className={classNames(
        'mx-auto grid max-w-[720px] grid-cols-6 border-t border-(--edge-line) px-2 pt-7 pb-[max(14px,env(safe-area-inset-bottom))]',
        '@max-[20.5em]:grid-cols-3 @max-[20.5em]:gap-y-4',
      )}
    >
      {items.map((item) => (
        <li key={item.href} className="min-w-0">
          <Tab {...item} />
        </li>
      ))}
    </ul>
  </nav>
)

const Tab = ({ href, label, icon: Icon, active, count = 0, countMeaning }: TabItem) => (
  <Link
    href={href}
    aria-current={active ? 'page' : undefined}
    className={classNames(
      'group flex min-h-[min(3.25rem,68px)] flex-col items-center gap-4 pt-1 outline-offset-[-3px]',
      active ? 'font-bold text-primary' : 'font-medium text-text-2',
    )}
  >
    <span
      className={classNames(
        'relative grid h-[min(2rem,42px)] w-[min(3.25rem,76px)] place-items-center rounded-full transition-colors duration-150',
        active ? 'bg-tint' : 'group-active:bg-card-2',
      )}
    >
      <Icon className="icon" aria-hidden />
      <span className="absolute -top-4 left-[calc(50%+5px)]">
        <Count count={count} ringed />
      </span>
    </span>
    <span className="max-w-full text-label whitespace-nowrap">{label}</span>
    {count > 0 && countMeaning !== undefined && <span className="sr-only">, {countMeaning}</span>}
  </Link>
)
