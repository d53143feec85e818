import type { Kopecks } from '@mosobleirc/domain/shared'
import { CircleAlert, CircleCheck, Package } from 'lucide-react'
import { classNames } from './class-names.ts'
import { Link } from './Link.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Sum } from './Sum.tsx'
import { Unbroken } from './Unbroken.tsx'

export type AccountCardState =
  | { kind: 'to-pay'; amount: Kopecks; until?: string | undefined; overdue?: 'all' | 'part' | undefined }
  | { kind: 'in-transit'; amount: Kopecks }
  | { kind: 'settled'; amount: Kopecks; note?: string }
  | { kind: 'no-bill'; note: string }
  | { kind: 'unverified' }

/** One account of the strip: its name, where it is, what it owes. Unverified, it asks for the receipt. */
export const AccountCard = ({
  name,
  address,
  state,
  href,
  chosen = false,
}: {
  name: string
  address: string
  state: AccountCardState
  href: string
  chosen?: boolean
}) => (
  <Link
    href={href}
    aria-current={chosen || undefined}
    className={classNames(
      '@container block min-w-0 rounded-card bg-card p-14 active:bg-card-2',
      chosen && 'bg-tint! shadow-[inset_0_0_0_2px_var(--primary)]',
    )}
  >
    <span className="block text-body font-title hyphens-auto">
      <Unbroken text={name} />
    </span>
    <span className="mt-4 block text-small text-text-2">
      <Unbroken text={address} />
    </span>
    {'amount' in state && (
      <span className="mt-12 block text-row-figure">
        <Sum amount={state.amount} />
      </span>
    )}
    <span className="mt-3 block">
      <State state={state} />
    </span>
  </Link>
)

const State = ({ state }: { state: AccountCardState }) => {
  if (state.kind === 'unverified') {
    return <span className="mt-6 block text-second font-title text-primary">Ввести данные из квитанции</span>
  }
  if (state.kind === 'in-transit') {
    return (
      <StatusLine look="primary" icon={Package}>
        деньги в пути
      </StatusLine>
    )
  }
  if (state.kind === 'settled') {
    return (
      <StatusLine look="ok" icon={CircleCheck}>
        {state.note ?? 'учтено'}
      </StatusLine>
    )
  }
  if (state.kind === 'to-pay' && state.overdue) {
    return (
      <StatusLine look="attention" icon={CircleAlert}>
        {state.overdue === 'all' ? 'просрочено' : 'часть просрочена'}
      </StatusLine>
    )
  }
  return <StatusLine look="quiet">{state.kind === 'to-pay' ? state.until : state.note}</StatusLine>
}
