import { BottomAction, Button, Card, Field } from '@mosobleirc/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { dropOwn, useOwnDraft } from '../../lib/own-draft.ts'
import { typeset } from '../../lib/typeset.ts'
import { Starred } from './FormFields.tsx'
import { connectionSlips, type TypedConnection } from './judge-connection.ts'
import { type ConnectionReceipt, useCreateConnection } from './requests.api.ts'

const DRAFT = 'connection'

/** «Заявка на подключение»: staff find the account by name and address. */
export const ConnectionForm = ({
  owner,
  known,
  onSent,
}: {
  owner: string
  /** What the profile knows already. */
  known: Partial<TypedConnection>
  onSent: (receipt: ConnectionReceipt) => void
}) => {
  const { draft, change } = useOwnDraft(owner, DRAFT, {
    fullName: '',
    address: '',
    flat: '',
    email: '',
    key: '',
    ...known,
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [pressed, setPressed] = useState(false)
  const { mutate, reset, error, isPending, isSuccess } = useCreateConnection()
  const form = useRef<HTMLFormElement>(null)
  const slips = connectionSlips(draft)

  const field = (name: keyof TypedConnection) => ({
    value: draft[name],
    onChange: (text: string) => {
      reset()
      change({ [name]: text, key: crypto.randomUUID() })
    },
    onBlur: () => setLeft((before) => new Set([...before, name])),
    ...((pressed || left.has(name)) && slips[name] !== undefined && { refused: slips[name] }),
  })
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setPressed(true)
    if (Object.keys(slips).length > 0) {
      // After the slips are drawn the first of them gets the focus.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    if (isPending || isSuccess) return
    const key = draft.key === '' ? crypto.randomUUID() : draft.key
    if (draft.key === '') change({ key })
    mutate(
      {
        key,
        fullName: draft.fullName.trim(),
        address: draft.address.trim(),
        flat: draft.flat.trim(),
        email: draft.email.trim(),
      },
      {
        onSuccess: (receipt) => {
          dropOwn(owner, DRAFT)
          onSent(receipt)
        },
      },
    )
  }
  return (
    <form ref={form} onSubmit={send} noValidate className="flex flex-1 flex-col">
      <div className="stack px-16 pb-24">
        <Card>
          <h2 className="text-h2">{typeset('Найдём счёт по адресу')}</h2>
          <p className="mt-8 text-body text-text-2">
            {typeset(
              'Чужой счёт мы не подключили. Напишите, где вы живёте: специалист найдёт ваш счёт и подключит его.',
            )}
          </p>
          <div className="mt-16 grid grid-cols-[minmax(0,1fr)] gap-16">
            <Field
              label={<Starred required>{typeset('Фамилия, имя, отчество')}</Starred>}
              autoComplete="name"
              maxLength={200}
              aria-required
              {...field('fullName')}
            />
            <Field
              label={<Starred required>{typeset('Адрес: город, улица, дом')}</Starred>}
              autoComplete="street-address"
              maxLength={300}
              aria-required
              {...field('address')}
            />
            <Field
              label="Квартира"
              maxLength={20}
              hint={typeset('Если дом частный, оставьте пустым')}
              {...field('flat')}
            />
            <Field
              label={<Starred required>{typeset('Электронная почта')}</Starred>}
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={254}
              aria-required
              {...field('email')}
            />
          </div>
        </Card>
        {error && (
          <p role="alert" className="px-4 text-second text-bad">
            {explain(error)}
          </p>
        )}
      </div>
      <BottomAction note={typeset('Ответим в течение трёх рабочих дней')}>
        <Button type="submit" busy={isPending || isSuccess ? 'Отправляем…' : undefined}>
          {typeset('Отправить заявку')}
        </Button>
      </BottomAction>
    </form>
  )
}
