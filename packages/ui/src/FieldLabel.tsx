import type { ReactNode } from 'react'

/** The label above a control, with the number of its place on the drawn receipt when there is one. */
export const FieldLabel = ({
  htmlFor,
  place,
  children,
}: {
  htmlFor: string
  place?: number | undefined
  children: ReactNode
}) => (
  <label htmlFor={htmlFor} className="flex items-center gap-8 text-second font-title">
    {place !== undefined && <PlaceNumber place={place} />}
    <span className="min-w-0">{children}</span>
  </label>
)

/** A number in a blue circle: the same on the drawn receipt and beside the field. */
export const PlaceNumber = ({ place }: { place: number }) => (
  <span
    aria-hidden
    className="grid size-[min(1.5rem,40px)] flex-none place-items-center rounded-full bg-primary-fill text-small leading-none font-bold text-on-primary"
  >
    {place}
  </span>
)
