import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { type FormEvent, useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { CODE, CodeField } from './CodeField.tsx'
import { QrPicture } from './QrPicture.tsx'
import { type AppSecret, useConfirmInvitation } from './sign-in.api.ts'

/** Second step of an invitation: the authenticator app reads its secret and shows that it has. */
export const ConnectAppForm = ({
  token,
  secret: { secret, uri },
  onDone,
}: {
  token: string
  secret: AppSecret
  onDone: () => void
}) => {
  const [code, setCode] = useState('')
  const { mutate, error, isPending, reset } = useConfirmInvitation()
  const send = (typed: string) => {
    if (CODE.test(typed) && !isPending) mutate({ token, code: typed }, { onSuccess: onDone })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(code)
  }
  return (
    <form onSubmit={submit} className="grid gap-16">
      <p>
        {typeset(
          'Второй замок – код на вашем телефоне. Подойдёт любое приложение с одноразовыми кодами: откройте его, выберите «Добавить» и наведите камеру.',
        )}
      </p>
      <div className="flex flex-wrap items-center gap-16">
        <QrPicture text={uri} label="QR-код для приложения с кодами" />
        <div className="min-w-[10rem] flex-1">
          <p className="text-note text-text-2">{typeset('Если камеры нет, введите в приложении ключ:')}</p>
          <p className="mt-4 font-bold [overflow-wrap:anywhere]">
            <code>{secret.replaceAll(/(.{4})(?=.)/gu, '$1 ')}</code>
          </p>
        </div>
      </div>
      <CodeField
        value={code}
        description={typeset('Приложение покажет шесть цифр. Они меняются каждые полминуты.')}
        onChange={(typed) => {
          setCode(typed)
          reset()
        }}
      />
      {error && <Refused>{explain(error)}</Refused>}
      <Button type="submit" fullWidth>
        {isPending ? 'Проверяем…' : 'Подключить и войти'}
      </Button>
    </form>
  )
}
