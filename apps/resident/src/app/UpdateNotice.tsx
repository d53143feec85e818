import { Button } from '@mosobleirc/ui'
import { takeUpdate, useUpdateWaits } from '../lib/app-update.ts'
import { typeset } from '../lib/typeset.ts'

/** A new version is there, and the resident decides when: what is typed on a screen is never taken away. */
export const UpdateNotice = () => {
  const waits = useUpdateWaits()
  return (
    waits && (
      <output className="safe-top fixed inset-x-0 top-0 z-30 flex flex-wrap items-center justify-between gap-x-12 bg-tint px-16 py-4 text-second">
        <span>{typeset('Вышло обновление. Черновики сохранятся.')}</span>
        <Button look="text" wide={false} onClick={takeUpdate}>
          Обновить
        </Button>
      </output>
    )
  )
}
