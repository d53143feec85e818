import { X } from 'lucide-react'
import { type StateLook, StateTag } from './StateTag.tsx'

/** What stands beside a list: its name, a second line, its state, and the way back to the list. */
export const DetailsHead = ({
  title,
  second,
  look,
  onClose,
}: {
  title: string
  second: string
  look: StateLook
  onClose: () => void
}) => (
  <div className="flex items-start gap-12">
    <div className="min-w-0 flex-1">
      <h2 className="text-[1.0625rem] leading-[1.5rem] font-bold">{title}</h2>
      <p className="text-note text-text-2 [overflow-wrap:anywhere]">{second}</p>
    </div>
    <StateTag look={look} />
    <button
      type="button"
      onClick={onClose}
      aria-label="Закрыть подробности"
      className="-mt-4 p-6 text-text-2"
    >
      <X className="size-[1.25rem]" aria-hidden="true" />
    </button>
  </div>
)
