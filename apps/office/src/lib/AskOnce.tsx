import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { explain } from './explain.ts'
import { Refused } from './Notice.tsx'

/** Asks once more before something wide or hard to undo; the button says again what and how much. */
export const AskOnce = ({
  title,
  children,
  word,
  busyWord,
  danger = false,
  isPending,
  error,
  onYes,
  onClose,
}: {
  title: string
  children: ReactNode
  word: string
  busyWord: string
  danger?: boolean
  isPending: boolean
  error: unknown
  onYes: () => void
  onClose: () => void
}) => (
  <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Закрыть' }}>
    <div className="grid gap-16">
      <div>{children}</div>
      {error !== null && <Refused>{explain(error)}</Refused>}
      <div className="flex flex-wrap justify-end gap-8">
        <Button variant="default" onClick={onClose}>
          Отмена
        </Button>
        <Button variant={danger ? 'light' : 'filled'} color={danger ? 'red' : 'blue'} onClick={onYes}>
          {isPending ? busyWord : word}
        </Button>
      </div>
    </div>
  </Modal>
)
