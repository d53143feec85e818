import { Button } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { explain } from './explain.ts'
import { Refused } from './Notice.tsx'
import { Page } from './Page.tsx'
import { type StateLook, StateTag } from './StateTag.tsx'

/**
 * A page on which a text is written: its state and when it was saved, the form, and what residents will see beside it.
 * Where a colleague has saved meanwhile the editor chooses whose words stand.
 */
export const EditorPage = ({
  title,
  look,
  saved,
  dirty,
  actions,
  conflict,
  refusal,
  preview,
  children,
}: {
  title: string
  look: StateLook
  /** When it was saved, or that it is not. */
  saved: string
  /** Something is typed and not saved: the browser asks before it leaves. */
  dirty: boolean
  actions: ReactNode
  /** A colleague has saved since it was opened. */
  conflict: { fault: unknown; onTheirs: () => void; onOurs: () => void } | undefined
  /** Why the last wish was refused, in words. */
  refusal: string | undefined
  preview: ReactNode
  children: ReactNode
}) => {
  useAskBeforeLeaving(dirty)
  return (
    <Page
      title={title}
      tag={
        <>
          <StateTag look={look} />
          <span className="text-note text-text-2" aria-live="polite">
            {saved}
          </span>
        </>
      }
      actions={actions}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-16 min-[68rem]:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
          {conflict && (
            <Refused>
              <span className="grid gap-8">
                {explain(conflict.fault)}
                <span className="flex flex-wrap gap-8">
                  <Button variant="default" onClick={conflict.onTheirs}>
                    Взять его вариант
                  </Button>
                  <Button variant="default" onClick={conflict.onOurs}>
                    Сохранить мой поверх
                  </Button>
                </span>
              </span>
            </Refused>
          )}
          {refusal !== undefined && <Refused>{refusal}</Refused>}
          {children}
        </div>
        {preview}
      </div>
    </Page>
  )
}

const useAskBeforeLeaving = (dirty: boolean) => {
  useEffect(() => {
    if (!dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])
}
