import { Button, Modal, Select, Textarea } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { useColleagues, useTransfer } from './requests.api.ts'

/** Hands a request on to a colleague, with a note that only colleagues see. */
export const TransferWindow = ({ requestId, onClose }: { requestId: string; onClose: () => void }) => {
  const [key] = useState(() => crypto.randomUUID())
  const [staffId, setStaffId] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const { data, error: unknown } = useColleagues()
  const { mutate, error, isPending } = useTransfer()
  const fault = error ?? unknown
  return (
    <Modal opened onClose={onClose} title="Кому передать?" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form
        className="grid gap-16"
        onSubmit={(event) => {
          event.preventDefault()
          if (staffId === null || isPending) return
          const words = note.trim()
          mutate({ requestId, staffId, key, ...(words !== '' && { note: words }) }, { onSuccess: onClose })
        }}
      >
        <Select
          label="Сотрудник"
          placeholder="Начните вводить имя"
          searchable
          required
          data-autofocus
          nothingFoundMessage="Такого сотрудника нет"
          value={staffId}
          data={data?.colleagues.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          onChange={setStaffId}
        />
        <Textarea
          label="Заметка для коллеги"
          description={typeset('Житель её не увидит.')}
          rows={3}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {fault && <Refused>{explain(fault)}</Refused>}
        <div className="flex flex-wrap justify-end gap-8">
          <Button variant="default" onClick={onClose}>
            Отмена
          </Button>
          <Button type="submit" disabled={staffId === null}>
            {isPending ? 'Передаём…' : 'Передать'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
