import { Button, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { typeset } from '@mosobleirc/domain/shared'
import { formatMoment } from '../../lib/moscow-time.ts'
import { BASE } from '../../lib/return-address.ts'
import { useNow } from '../../lib/use-now.ts'
import type { Invitation } from './staff.api.ts'

/** The link to hand on: it is told once, because the server keeps only its hash. */
export const InvitationLink = ({ name, invitation }: { name: string; invitation: Invitation }) => {
  const now = useNow()
  const { copied, copy } = useClipboard({ timeout: 4000 })
  const link = `${location.origin}${BASE}/invitation#${invitation.token}`
  return (
    <div className="grid gap-12">
      <p>
        {typeset(
          `Передайте ссылку лично: ${name} по ней придумает пароль и подключит приложение с кодами. Ссылка сработает один раз, до: ${formatMoment(invitation.expiresAt, now)}. Второй раз её не показать, можно сделать новую.`,
        )}
      </p>
      <TextInput
        label="Ссылка приглашения"
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={() => copy(link)}>{copied ? 'Скопировано' : 'Скопировать ссылку'}</Button>
    </div>
  )
}
