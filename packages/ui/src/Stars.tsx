import { Star } from 'lucide-react'
import { useId } from 'react'
import { classNames } from './class-names.ts'

/**
 * One to five stars: a group of radio buttons, so that arrow keys choose and each star has its name.
 *
 * @param value 0 while nothing is chosen
 * @param names what each star means, the first one first; the chosen one stands below
 */
export const Stars = ({
  label,
  value,
  names,
  hint,
  onChange,
}: {
  label: string
  value: number
  names: readonly string[]
  /** What stands below while nothing is chosen. */
  hint?: string
  onChange: (stars: number) => void
}) => {
  const group = useId()
  return (
    <fieldset className="grid justify-items-center gap-8">
      <legend className="w-full pb-8 text-center text-h2">{label}</legend>
      <div className="flex justify-center">
        {names.map((name, place) => {
          const stars = place + 1
          return (
            <label
              key={name}
              className="relative grid size-[min(3rem,56px)] place-items-center rounded-control has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-primary"
            >
              <input
                type="radio"
                name={group}
                value={stars}
                checked={value === stars}
                onChange={() => onChange(stars)}
                aria-label={`${stars} из ${names.length}: ${name}`}
                className="absolute inset-0 appearance-none rounded-control outline-none"
              />
              <Star
                aria-hidden
                className={classNames(
                  'pointer-events-none relative size-[min(2.25rem,48px)]',
                  stars <= value ? 'fill-electricity text-electricity' : 'text-field',
                )}
              />
            </label>
          )
        })}
      </div>
      <p aria-hidden className="min-h-[1.5em] text-center text-second text-text-2">
        {names[value - 1] ?? hint}
      </p>
    </fieldset>
  )
}
