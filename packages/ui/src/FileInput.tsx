import { Plus } from 'lucide-react'
import type { ChangeEvent, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'

const looks = {
  tile: 'grid h-[5.5rem] w-[6rem] max-w-full content-center justify-items-center gap-4 border border-dashed border-field bg-card p-4 text-small',
  text: 'inline-flex min-h-[3.25rem] items-center px-16 text-body leading-[1.25]',
}

/**
 * Opens the phone's own choice of camera, pictures and files. A real input stands behind it, so that the keyboard and
 * screen readers find one.
 */
export const FileInput = ({
  children,
  look = 'tile',
  accept,
  several = false,
  describedBy,
  inputRef,
  onChosen,
}: {
  children: ReactNode
  look?: keyof typeof looks
  /** Media types by commas. */
  accept: string
  several?: boolean
  describedBy?: string
  inputRef?: Ref<HTMLInputElement>
  onChosen: (files: File[]) => void
}) => {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = Array.from(event.currentTarget.files ?? [])
    // Else the same file chosen once more would be no change.
    event.currentTarget.value = ''
    if (files.length > 0) onChosen(files)
  }
  return (
    <label
      className={classNames(
        'relative max-w-full cursor-pointer rounded-control font-title text-primary active:bg-tint',
        'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-primary',
        looks[look],
      )}
    >
      {look === 'tile' && <Plus className="icon" aria-hidden />}
      <span className="min-w-0">{children}</span>
      <input
        ref={inputRef}
        type="file"
        accept={accept}
        multiple={several}
        onChange={choose}
        aria-describedby={describedBy}
        className="sr-only"
      />
    </label>
  )
}
