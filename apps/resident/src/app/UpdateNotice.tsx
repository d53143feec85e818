import { takeUpdate, useUpdateWaits } from '../lib/app-update.ts'

/** A new version is there, and the resident decides when: what is typed on a screen is never taken away. */
export const UpdateNotice = () => {
  const waits = useUpdateWaits()
  return (
    waits && (
      <output className="safe-top flex flex-wrap items-center justify-between gap-x-16 bg-tint px-16 text-second">
        <span className="py-8">Вышло обновление</span>
        <button type="button" onClick={takeUpdate} className="min-h-[2.75rem] font-title text-primary">
          Обновить
        </button>
      </output>
    )
  )
}
