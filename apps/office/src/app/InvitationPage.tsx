import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ChoosePasswordForm } from '../features/sign-in/ChoosePasswordForm.tsx'
import { ConnectAppForm } from '../features/sign-in/ConnectAppForm.tsx'
import { type AppSecret, useInvitation } from '../features/sign-in/sign-in.api.ts'
import { explain, isRefusal } from '../lib/explain.ts'
import { Refused } from '../lib/Notice.tsx'
import { roleNames } from '../lib/role-words.ts'
import { DoorFrame } from './DoorFrame.tsx'

const TOKEN = /^[A-Za-z0-9_-]{43}$/u

/** What the link of an invitation opens. Its secret stands behind «#», which browsers do not send. */
export const InvitationPage = () => {
  const token = location.hash.slice(1)
  return TOKEN.test(token) ? (
    <Invited token={token} />
  ) : (
    <DoorFrame title="Ссылка неполная">
      <p>{typeset('В адресе не хватает части приглашения. Откройте ссылку целиком, как её прислали.')}</p>
    </DoorFrame>
  )
}

const Invited = ({ token }: { token: string }) => {
  const navigate = useNavigate()
  const { data: invitation, error, refetch } = useInvitation(token)
  const [secret, setSecret] = useState<AppSecret>()

  if (secret) {
    return (
      <DoorFrame title="Приложение с кодами" step="Шаг 2 из 2">
        <ConnectAppForm
          token={token}
          secret={secret}
          onDone={() => void navigate({ to: '/', replace: true })}
        />
      </DoorFrame>
    )
  }
  if (error) {
    return (
      <DoorFrame title={isRefusal(error, 'invitation-over') ? 'Приглашение не действует' : 'Не открылось'}>
        <div className="grid gap-16">
          <Refused>{explain(error)}</Refused>
          {!isRefusal(error, 'invitation-over') && <Button onClick={() => void refetch()}>Повторить</Button>}
        </div>
      </DoorFrame>
    )
  }
  if (!invitation) {
    return (
      <DoorFrame title="Приглашение">
        <output className="skeleton block h-[8rem] rounded-chip">
          <span className="sr-only">Загружаем</span>
        </output>
      </DoorFrame>
    )
  }
  return (
    <DoorFrame title={`Здравствуйте, ${invitation.name}!`} step="Шаг 1 из 2">
      <p className="mb-16">
        {typeset('Вас пригласили в бэк-офис. Войти можно будет по почте')}{' '}
        <b className="[overflow-wrap:anywhere]">{invitation.email}</b>
        {typeset(`, роли: ${roleNames(invitation.roles).toLowerCase()}. Придумайте пароль.`)}
      </p>
      <ChoosePasswordForm token={token} email={invitation.email} onDone={setSecret} />
    </DoorFrame>
  )
}
