import { Headset } from 'lucide-react'
import { classNames } from './class-names.ts'
import { initials } from './initials.ts'

/** Who talks to the resident: initials in a circle; a headset while nobody has taken it. */
export const Avatar = ({ name, onDue = false }: { name: string | undefined; onDue?: boolean }) => (
  <span
    aria-hidden
    className={classNames(
      'grid size-[min(2.75rem,60px)] flex-none place-items-center rounded-full text-[min(1rem,22px)] font-bold',
      onDue ? 'bg-due-text-2 text-due' : 'bg-tint text-primary',
    )}
  >
    {name === undefined ? <Headset className="icon" /> : initials(name)}
  </span>
)
