import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The filter that an address begins with may stand far to the right. */
const showPressed = (chips: HTMLFieldSetElement | null) => {
  const pressed = chips?.querySelector<HTMLElement>('[aria-pressed=true]')
  if (chips && pressed) chips.scrollLeft = pressed.offsetLeft - 2 * EDGE
}

const EDGE = 16

/** Filters in one line that scrolls sideways; what has the focus scrolls into view. */
export const Chips = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset
    ref={showPressed}
    aria-label={label}
    // Room for the focus ring of the first and the last, and no line of its own for a scroll bar.
    className="relative -mx-16 flex min-w-0 gap-8 overflow-x-auto px-16 py-4 [scrollbar-width:none]"
  >
    {children}
  </fieldset>
)

const look = (pressed: boolean) =>
  classNames(
    'flex min-h-[3rem] flex-none items-center gap-8 rounded-full border px-16 text-[1rem] font-title whitespace-nowrap',
    pressed ? 'border-primary-fill bg-primary-fill text-on-primary' : 'border-line bg-card active:bg-card-2',
  )

/** A filter that is on or off. */
export const Chip = ({
  icon: Icon,
  pressed,
  onPress,
  children,
}: {
  icon?: LucideIcon
  pressed: boolean
  onPress: () => void
  children: ReactNode
}) => (
  <button type="button" aria-pressed={pressed} onClick={onPress} className={look(pressed)}>
    {Icon && <Icon className="icon-tiny" aria-hidden />}
    {children}
  </button>
)

/** A filter with several values: the phone's own list under the look of a chip. The first option means none. */
export const ChipSelect = ({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}) => (
  <span
    className={classNames(
      look(value !== ''),
      'relative px-0! has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-(--focus,var(--primary))',
    )}
  >
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="max-w-[16em] appearance-none self-stretch rounded-full bg-transparent pr-40 pl-16 font-title outline-none"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} className="bg-card text-text">
          {option.label}
        </option>
      ))}
    </select>
    <ChevronDown className="icon-tiny pointer-events-none absolute right-14" aria-hidden />
  </span>
)
