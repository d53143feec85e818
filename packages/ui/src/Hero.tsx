import type { Kopecks } from '@mosobleirc/domain/shared'
import { CalendarDays, ChevronRight, CircleAlert, Clock3, Package, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { ButtonLink } from './Button.tsx'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'
import { Sum } from './Sum.tsx'
import { sumWidth } from './sum-width.ts'
import { Town } from './Town.tsx'

export type HeroAction = { href: string; word: string }

/** Money on its way: the bank has not said its word, or the billing core has not counted it yet. */
export type HeroFlight = {
  kind: 'waiting' | 'in-transit'
  href: string
  title: ReactNode
  second: string
}

type Parts = {
  /** «Все счета за ноябрь» */
  title: string
  /** Age of the data while there is no network, in place of the date: «данные на 9:40». */
  age?: string | undefined
  flights?: readonly HeroFlight[]
  actions: readonly [HeroAction, ...HeroAction[]]
}

const colours = {
  due: '[--hero:var(--due)] [--hero-raised:var(--due-raised)] [--hero-second:var(--due-second)] [--hero-text-2:var(--due-text-2)]',
  paid: '[--hero:var(--paid)] [--hero-raised:var(--paid-raised)] [--hero-second:var(--paid-second)] [--hero-text-2:var(--paid-text-2)]',
}

const Frame = ({ kind, children, label }: { kind: 'due' | 'paid'; children: ReactNode; label?: string }) => (
  <section
    aria-label={label}
    className={classNames(
      '@container flow-root min-w-0 overflow-hidden rounded-hero bg-(--hero) px-16 pb-16 text-on-hero',
      '[--focus:var(--on-hero)] [--hero-button:#fff] [--town-b:var(--hero-raised)] [--town-f:var(--hero-second)] [--town-l:var(--lit)]',
      colours[kind],
    )}
  >
    {children}
  </section>
)

/** @param room whether what stands beside it leaves it the room of a phone */
const Ornament = ({ lit, room = true }: { lit: 'some' | 'all'; room?: boolean }) => (
  <Town
    lit={lit}
    part="right"
    className={classNames(
      'float-right mt-10 -mr-16 h-[124px] shape-margin-[8px]',
      room ? '@max-[17em]:hidden' : '@max-[27em]:hidden',
    )}
  />
)

/** Beside a sum of six digits the town would push it down and leave a hole. */
const WIDEST_BESIDE_TOWN = 5.7

const DateLine = ({
  age,
  below = false,
  children,
}: {
  age: string | undefined
  /** Under the town, where the whole width is free. */
  below?: boolean
  children: ReactNode
}) => {
  if (age === undefined && children === undefined) return undefined
  const Icon = age === undefined ? CalendarDays : WifiOff
  return (
    <p className={classNames('mt-8 flex items-center gap-8 text-body', below && 'clear-both')}>
      <Icon className="icon-small" aria-hidden />
      <span className="min-w-0">{age ?? children}</span>
    </p>
  )
}

const pictures = { waiting: Clock3, 'in-transit': Package }

const Flights = ({ flights }: { flights: readonly HeroFlight[] }) =>
  flights.length > 0 && (
    <div className="clear-both mt-14 grid gap-8">
      {flights.map((flight) => (
        <Flight key={`${flight.kind} ${flight.href}`} {...flight} />
      ))}
    </div>
  )

const Flight = ({ kind, href, title, second }: HeroFlight) => {
  const Picture = pictures[kind]
  return (
    <Link
      href={href}
      className={classNames(
        'flex min-w-0 items-center gap-10 rounded-control bg-(--hero-raised) px-12 py-10',
        '@max-[17em]:relative @max-[17em]:flex-col @max-[17em]:items-start',
      )}
    >
      <Picture className="icon-middle" aria-hidden />
      <span className="min-w-0 flex-1 text-second">
        <span className="block font-title">{title}</span>
        <span className="block text-(--hero-text-2)">{second}</span>
      </span>
      <ChevronRight
        className="icon-small -mr-4 @max-[17em]:absolute @max-[17em]:top-12 @max-[17em]:right-12"
        aria-hidden
      />
    </Link>
  )
}

const Actions = ({ actions, loud }: { actions: Parts['actions']; loud: boolean }) => (
  <div className="clear-both mt-15 flex gap-8 @max-[17em]:flex-col">
    {actions.map(({ href, word }, place) => (
      <ButtonLink key={href} href={href} look={loud && place === 0 ? 'hero' : 'hero-second'}>
        {word}
      </ButtonLink>
    ))}
  </div>
)

const LatePill = ({ children }: { children: ReactNode }) => (
  <p className="clear-both mt-8">
    <span className="inline-flex items-center gap-6 rounded-[20px] bg-on-hero py-4 pr-12 pl-8 text-small font-semibold text-(--hero)">
      <CircleAlert className="icon-tiny" aria-hidden />
      <span className="min-w-0">{children}</span>
    </span>
  </p>
)

/** «Все счета» with something to pay: the loudest thing on the home screen. */
export const HeroDue = ({
  title,
  amount,
  until,
  overdue = false,
  partOverdue,
  age,
  flights = [],
  actions,
}: Parts & {
  amount: Kopecks
  /** «до 15 декабря» */
  until?: string | undefined
  overdue?: boolean
  /** What of it is late although its day has not come: «Просрочено 1 263,49 ₽». */
  partOverdue?: string | undefined
}) => (
  <Frame kind="due" label={title}>
    <Ornament lit="some" room={sumWidth(amount, true) < WIDEST_BESIDE_TOWN} />
    <h2 className="pt-18 text-body font-title">{title}</h2>
    <p className="mt-8 text-hero">
      <Sum amount={amount} />
    </p>
    {overdue && age === undefined ? (
      <LatePill>{until === undefined ? 'просрочено' : `${until}, просрочено`}</LatePill>
    ) : (
      <DateLine age={age}>{until}</DateLine>
    )}
    {partOverdue !== undefined && <LatePill>{partOverdue}</LatePill>}
    <Flights flights={flights} />
    <Actions actions={actions} loud />
  </Frame>
)

/** «Все счета оплачены!»: every window of the town is lit. */
export const HeroPaid = ({
  title,
  headline = 'Все счета оплачены!',
  next,
  age,
  flights = [],
  actions,
}: Parts & { headline?: string; next?: string | undefined }) => (
  <Frame kind="paid" label={headline}>
    <Ornament lit="all" />
    <p className="pt-18 text-body font-title">{title}</p>
    <h2 className="mt-8 text-[min(2.125rem,13vw)] leading-[1.1] font-bold tracking-[-0.025em]">{headline}</h2>
    <DateLine age={age} below>
      {next}
    </DateLine>
    <Flights flights={flights} />
    <Actions actions={actions} loud={false} />
  </Frame>
)

/** The hero while the sums are on their way: same size, nothing jumps. */
export const HeroLoading = () => (
  <Frame kind="due" label="Загружаем счета">
    <Ornament lit="some" />
    <div aria-hidden className="*:rounded-[8px] *:bg-(--hero-raised)">
      <div className="mt-20 h-[1.25rem] w-[45%]" />
      <div className="mt-14 h-[2.5rem] w-[55%]" />
      <div className="mt-14 h-[1.25rem] w-[38%]" />
      <div className="mt-24 h-[3.25rem]" />
    </div>
  </Frame>
)
