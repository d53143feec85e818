import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button, ButtonLink } from './Button.tsx'

/**
 * «?» beside a professional word: one plain sentence in a sheet, and the way to an answer that says more. The sign is
 * small and the place to touch is not: 44 px around it.
 */
export const Term = ({
  word,
  title,
  sentence,
  more,
}: {
  /** As it stands on the screen, for who does not see what the sign stands beside. */
  word: string
  /** The word in full. */
  title: string
  sentence: string
  more?: { href: string; text: string }
}) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-label={`Что значит «${word}»`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="relative mx-6 inline-grid size-[max(24px,min(1.375rem,36px))] place-items-center rounded-full bg-tint align-middle -my-4 text-small leading-none font-bold text-primary after:absolute after:-inset-[10px] active:brightness-95 dark:active:brightness-125"
      >
        <span aria-hidden>?</span>
      </button>
      {open && (
        <Sheet title={title} onClose={() => setOpen(false)} {...(more && { more })}>
          {sentence}
        </Sheet>
      )}
    </>
  )
}

/**
 * The browser's own dialog: it keeps the focus, closes with Escape, gives the focus back, and needs no other code, so
 * that words can have their signs on the lightest screens. It hangs on the body, because words stand in paragraphs.
 */
const Sheet = ({
  title,
  more,
  onClose,
  children,
}: {
  title: string
  more?: { href: string; text: string }
  onClose: () => void
  children: ReactNode
}) => {
  const id = useId()
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => sheet.current?.showModal(), [])
  const close = () => sheet.current?.close()
  return createPortal(
    <dialog
      ref={sheet}
      aria-labelledby={id}
      onClose={onClose}
      className="fixed inset-x-0 top-auto bottom-0 m-0 mx-auto max-h-[90dvh] w-full max-w-[480px] overflow-y-auto rounded-t-hero bg-card text-text outline-none backdrop:bg-black/45 min-[900px]:inset-y-0 min-[900px]:m-auto min-[900px]:h-fit min-[900px]:rounded-hero"
    >
      {/* Over the whole screen behind the sheet: a press outside closes it. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden
        onClick={close}
        className="fixed inset-0 cursor-default"
      />
      <div className="@container relative bg-card p-20 pb-[max(20px,env(safe-area-inset-bottom))]">
        <h2 id={id} className="text-h2">
          {title}
        </h2>
        <p className="mt-8 text-body text-text-2">{children}</p>
        <div className="stack mt-20">
          {more && (
            <ButtonLink href={more.href} look="tint">
              {more.text}
            </ButtonLink>
          )}
          <Button look="text" onClick={close}>
            Понятно
          </Button>
        </div>
      </div>
    </dialog>,
    document.body,
  )
}
