import { X } from 'lucide-react'

/** A filter that is set; one press takes it off. */
export const FilterChip = ({ children, onRemove }: { children: string; onRemove: () => void }) => (
  <button
    type="button"
    onClick={onRemove}
    className="inline-flex min-h-[2.125rem] items-center gap-8 rounded-[11px] bg-tint px-12 text-note font-title text-primary"
  >
    {children}
    <X className="size-[1rem]" aria-label="снять" />
  </button>
)
