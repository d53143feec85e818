import { Button, TextInput } from '@mantine/core'
import type { StaffRole } from '@mosobleirc/domain/staff'
import { typeset } from '@mosobleirc/domain/shared'
import { type FormEvent, useRef, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { RoleChoice } from './RoleChoice.tsx'
import { type Invitation, useInvite } from './staff.api.ts'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u

/** Who comes, and what for. */
export const InviteForm = ({ onDone }: { onDone: (name: string, invitation: Invitation) => void }) => {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<StaffRole[]>([])
  const [tried, setTried] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const form = useRef<HTMLFormElement>(null)
  const { mutate, error, isPending, reset } = useInvite()

  const wrong = {
    ...(name.trim() === '' && { name: 'Как зовут нового сотрудника?' }),
    ...(!EMAIL.test(email.trim()) && {
      email: typeset('Нужен адрес почты, например i.solovyova@company.ru'),
    }),
    ...(roles.length === 0 && { roles: typeset('Выберите хотя бы одну роль.') }),
  }
  const shown: typeof wrong = tried ? wrong : {}

  /** Other words are another wish. */
  const change = () => {
    setKey(crypto.randomUUID())
    reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = Object.keys(wrong)
    if (first !== undefined) {
      const field = first === 'roles' ? 'input[type="checkbox"]' : `[name="${first}"]`
      form.current?.querySelector<HTMLElement>(field)?.focus()
    } else if (!isPending) {
      mutate(
        { name: name.trim(), email: email.trim(), roles, key },
        { onSuccess: (invitation) => onDone(name.trim(), invitation) },
      )
    }
  }
  return (
    <form ref={form} onSubmit={submit} className="grid gap-16" noValidate>
      <TextInput
        label="Имя и фамилия"
        name="name"
        autoComplete="off"
        data-autofocus
        maxLength={200}
        value={name}
        error={shown.name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          change()
        }}
      />
      <TextInput
        label="Рабочая почта"
        name="email"
        type="email"
        autoComplete="off"
        maxLength={254}
        value={email}
        error={shown.email}
        onChange={(event) => {
          setEmail(event.currentTarget.value)
          change()
        }}
      />
      <RoleChoice
        roles={roles}
        error={shown.roles}
        onChange={(chosen) => {
          setRoles(chosen)
          change()
        }}
      />
      {error && <Refused>{explain(error)}</Refused>}
      <Button type="submit">{isPending ? 'Приглашаем…' : 'Пригласить'}</Button>
    </form>
  )
}
