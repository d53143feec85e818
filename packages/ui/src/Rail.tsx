import { CircleUserRound } from 'lucide-react'
import { Count } from './Count.tsx'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'
import { Logo } from './Logo.tsx'
import type { TabItem } from './tab-item.ts'
import { Town } from './Town.tsx'

/** The left rail of wide screens: the same six places, the town and the way to the profile. */
export const Rail = ({
  items,
  home,
  profile,
  lit,
}: {
  items: readonly TabItem[]
  home: string
  profile: { href: string; name: string; active: boolean }
  lit: 'some' | 'all'
}) => (
  <nav
    aria-label="Разделы"
    className="@container flex h-full flex-col overflow-y-auto border-r border-line bg-card"
  >
    <Link href={home} className="block p-24 pb-23">
      <Logo />
      <span className="sr-only">, на главную</span>
    </Link>
    <div className="px-16">
      <ul className="flex flex-col gap-4">
        {items.map((item) => (
          <li key={item.href}>
            <Place {...item} />
          </li>
        ))}
      </ul>
    </div>
    <div className="mt-auto">
      <Town
        lit={lit}
        className="w-full pt-24 [--town-b:var(--town-back)] [--town-f:var(--town-front)] [--town-l:var(--town-lit)] @max-[14em]:hidden"
      />
      <Link
        href={profile.href}
        aria-current={profile.active ? 'page' : undefined}
        className="flex items-center gap-16 p-24 pt-8 pb-20 outline-offset-[-3px] hover:bg-card-2"
      >
        <CircleUserRound className="icon text-primary" aria-hidden />
        <span className="min-w-0">
          <span className="block text-body leading-[1.25] font-title">{profile.name}</span>
          <span className="mt-2 block text-small text-text-2">Профиль</span>
        </span>
      </Link>
    </div>
  </nav>
)

const Place = ({ href, label, icon: Icon, active, count = 0, countMeaning }: TabItem) => (
  <Link
    href={href}
    aria-current={active ? 'page' : undefined}
    className={classNames(
      'flex min-h-[3.25rem] items-center gap-14 rounded-control px-16 text-body',
      active ? 'bg-tint font-bold text-primary' : 'font-medium text-text-2 hover:bg-card-2',
    )}
  >
    <Icon className="icon" aria-hidden />
    <span className="min-w-0 flex-1">
      {label}
      {count > 0 && countMeaning !== undefined && <span className="sr-only">, {countMeaning}</span>}
    </span>
    <Count count={count} />
  </Link>
)
