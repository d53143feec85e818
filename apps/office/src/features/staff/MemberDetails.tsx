import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import type { StaffRole } from '@mosobleirc/domain/staff'
import { Ban, KeyRound, LockOpen } from 'lucide-react'
import { useState } from 'react'
import { AskOnce } from '../../lib/AskOnce.tsx'
import { DetailsHead } from '../../lib/DetailsHead.tsx'
import { explain } from '../../lib/explain.ts'
import { formatMoment } from '../../lib/moscow-time.ts'
import { Refused } from '../../lib/Notice.tsx'
import { useNow } from '../../lib/use-now.ts'
import { InvitationLink } from './InvitationLink.tsx'
import { stateLook } from './member-state.ts'
import { RoleChoice } from './RoleChoice.tsx'
import { type Member, useChangeRoles, useInviteAgain, useSetAccess } from './staff.api.ts'

/** One member of the staff beside the list: roles, access, a new invitation. */
export const MemberDetails = ({
  member,
  isSelf,
  onClose,
}: {
  member: Member
  isSelf: boolean
  onClose: () => void
}) => {
  const now = useNow()
  return (
    <div className="grid gap-20 p-20">
      <DetailsHead
        title={member.name}
        second={member.email}
        look={stateLook[member.state]}
        onClose={onClose}
      />
      <p className="text-text-2">{typeset(whenSeen(member, now))}</p>
      {isSelf ? (
        <p className="rounded-chip bg-page px-12 py-10">
          {typeset('Это вы. Свои роли и доступ не меняют: попросите другого администратора.')}
        </p>
      ) : (
        <>
          <Roles key={member.roles.join()} member={member} />
          <Access member={member} />
        </>
      )}
    </div>
  )
}

const whenSeen = ({ state, invitationUntil, lastSignInAt }: Member, now: Date): string => {
  if (state === 'invited' && invitationUntil)
    return invitationUntil > now
      ? `Приглашение ждёт, оно действует до: ${formatMoment(invitationUntil, now)}.`
      : `Приглашение истекло: ${formatMoment(invitationUntil, now)}. Сделайте новое.`
  return lastSignInAt ? `Последний вход: ${formatMoment(lastSignInAt, now)}.` : 'Входов ещё не было.'
}

const Roles = ({ member }: { member: Member }) => {
  const [roles, setRoles] = useState<StaffRole[]>([...member.roles])
  const { mutate, error, isPending, reset } = useChangeRoles()
  const changed = roles.join() !== member.roles.join()
  return (
    <div className="grid gap-12">
      <RoleChoice
        roles={roles}
        error={
          roles.length === 0
            ? typeset('Без роли не останется доступа: тогда закройте его целиком.')
            : undefined
        }
        onChange={(chosen) => {
          setRoles(chosen)
          reset()
        }}
      />
      {error && <Refused>{explain(error)}</Refused>}
      {changed && roles.length > 0 && (
        <div className="flex flex-wrap gap-8">
          <Button onClick={() => mutate({ staffId: member.id, roles })}>
            {isPending ? 'Сохраняем…' : 'Сохранить роли'}
          </Button>
          <Button variant="default" onClick={() => setRoles([...member.roles])}>
            Вернуть как было
          </Button>
        </div>
      )}
    </div>
  )
}

const Access = ({ member }: { member: Member }) => {
  const [asked, setAsked] = useState<'access' | 'invitation'>()
  const access = useSetAccess()
  const invite = useInviteAgain()
  const disabled = member.state === 'disabled'
  const ask = (what: 'access' | 'invitation') => {
    access.reset()
    invite.reset()
    setAsked(what)
  }
  const close = () => setAsked(undefined)
  return (
    <div className="flex flex-wrap gap-8 border-t border-line pt-16">
      {!disabled && (
        <Button
          variant="default"
          leftSection={<KeyRound className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => ask('invitation')}
        >
          Новое приглашение
        </Button>
      )}
      {disabled ? (
        <Button
          leftSection={<LockOpen className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => ask('access')}
        >
          Открыть доступ
        </Button>
      ) : (
        <Button
          variant="light"
          color="red"
          leftSection={<Ban className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => ask('access')}
        >
          Закрыть доступ
        </Button>
      )}
      {invite.data && (
        <div className="w-full pt-8">
          <InvitationLink name={member.name} invitation={invite.data} />
        </div>
      )}
      {asked === 'access' && (
        <AskOnce
          title={disabled ? 'Открыть доступ?' : 'Закрыть доступ?'}
          word={disabled ? 'Открыть доступ' : 'Закрыть доступ'}
          busyWord={disabled ? 'Открываем…' : 'Закрываем…'}
          danger={!disabled}
          isPending={access.isPending}
          error={access.error}
          onYes={() => access.mutate({ staffId: member.id, disabled: !disabled }, { onSuccess: close })}
          onClose={close}
        >
          {typeset(
            disabled
              ? `${member.name} снова сможет войти с прежним паролем и приложением.`
              : `${member.name} сразу выйдет на всех устройствах и не сможет войти. Записи в журнале останутся.`,
          )}
        </AskOnce>
      )}
      {asked === 'invitation' && (
        <AskOnce
          title="Сделать новое приглашение?"
          word="Сделать приглашение"
          busyWord="Делаем…"
          isPending={invite.isPending}
          error={invite.error}
          onYes={() => invite.mutate({ staffId: member.id, key: crypto.randomUUID() }, { onSuccess: close })}
          onClose={close}
        >
          {typeset(
            'Так возвращают вход тому, кто забыл пароль или сменил телефон. Прежние ссылки перестанут действовать; пароль и приложение поменяются, когда новую откроют.',
          )}
        </AskOnce>
      )}
    </div>
  )
}
