import { classNames } from './class-names.ts'

/** The red number on a tab: 1–9, then «9+». Sized in px, so that it never covers the picture. */
export const Count = ({ count, ringed = false }: { count: number; ringed?: boolean }) =>
  count > 0 && (
    <span
      className={classNames(
        'grid h-[max(20px,min(1.25rem,29px))] min-w-[max(20px,min(1.25rem,29px))] place-items-center rounded-full',
        'bg-badge px-4 text-[min(0.75rem,18px)] leading-none font-bold text-on-badge',
        ringed && 'ring-2 ring-card',
      )}
      aria-hidden
    >
      {count > 9 ? '9+' : count}
    </span>
  )
