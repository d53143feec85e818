import { Modal } from '@mantine/core'
import { useState } from 'react'
import { InvitationLink } from './InvitationLink.tsx'
import { InviteForm } from './InviteForm.tsx'
import type { Invitation } from './staff.api.ts'

/** The window in which somebody is invited; at its end stands the link. */
export const InviteWindow = ({ onClose }: { onClose: () => void }) => {
  const [made, setMade] = useState<{ name: string; invitation: Invitation }>()
  return (
    <Modal
      opened
      onClose={onClose}
      // A click beside it must not lose the link.
      closeOnClickOutside={false}
      title={made ? 'Приглашение готово' : 'Новый сотрудник'}
      closeButtonProps={{ 'aria-label': 'Закрыть' }}
    >
      {made ? (
        <InvitationLink {...made} />
      ) : (
        <InviteForm onDone={(name, invitation) => setMade({ name, invitation })} />
      )}
    </Modal>
  )
}
