import { Banner, BottomAction, Button, Card, IconSquare, Unbroken } from '@mosobleirc/ui'
import { House, Info } from 'lucide-react'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { useConfirmClaim } from './accounts.api.ts'
import type { FoundAddress } from './receipt-draft.ts'

/** «Это ваш адрес?» House and flat are masked: who lives there knows it, who guessed a number learns nothing. */
export const AddressQuestion = ({
  found,
  onAttached,
  onForeign,
}: {
  found: FoundAddress
  onAttached: () => void
  onForeign: () => void
}) => {
  const { mutate, error, isPending, isSuccess } = useConfirmClaim(found, onAttached)
  return (
    <>
      <div className="stack px-16 pb-24">
        <Card>
          <div className="flex items-start gap-12 @max-[17em]:flex-col">
            <IconSquare icon={House} tone="primary" />
            <div className="min-w-0 flex-1">
              <h2 className="text-h2">{typeset(found.maskedAddress)}</h2>
              <p className="mt-4 text-second text-text-2">
                <Unbroken text={typeset(`ЛС ${found.number}`)} />
              </p>
            </div>
          </div>
          <p className="mt-16 text-body text-text-2">
            {typeset(
              found.verified
                ? 'Часть номера дома и квартиры закрыта точками, чтобы чужой не узнал адрес по номеру счёта.'
                : 'Дом и квартиру покажем, когда введёте сумму: по одному номеру счёта чужой не должен узнать адрес.',
            )}
          </p>
        </Card>
        {!found.verified && (
          <Banner look="primary" icon={Info} title={typeset('Сумму вы пропустили.')}>
            {typeset(
              'Счёт появится на главной, но без сумм и показаний. Откроем их, когда введёте сумму из квитанции.',
            )}
          </Banner>
        )}
        {error && (
          <p role="alert" className="px-4 text-second text-bad">
            {explain(error)}
          </p>
        )}
      </div>
      <BottomAction>
        <div className="grid gap-8">
          <Button onClick={() => mutate()} busy={isPending || isSuccess ? 'Подключаем счёт…' : undefined}>
            Подтвердить
          </Button>
          <Button look="text" onClick={onForeign}>
            {typeset('Это не мой адрес')}
          </Button>
        </div>
      </BottomAction>
    </>
  )
}
