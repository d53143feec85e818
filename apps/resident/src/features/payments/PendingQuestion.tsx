import { Button, ButtonLink, Dialog } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { orderHref } from '../../lib/unfinished-words.ts'
import { rivalOrderOf } from './rival-order.ts'

type Question = {
  open: boolean
  /** The refusal that has asked. */
  error: Error | null
  onClose: () => void
  onPayAllTheSame: () => void
}

/** «По этому счёту уже идёт платёж»: the way to it first, paying twice last. */
export const PendingQuestion = ({ open, error, onClose, onPayAllTheSame }: Question) => {
  const orderId = rivalOrderOf(error)
  const whose = orderId === undefined ? 'Его начал другой жилец. ' : ''
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={typeset('По этому счёту уже идёт платёж')}
      actions={
        <>
          {orderId !== undefined && (
            <ButtonLink href={orderHref({ orderId })}>{typeset('Открыть начатый платёж')}</ButtonLink>
          )}
          <Button look="tint" onClick={onClose}>
            {typeset('Подождать')}
          </Button>
          <Button look="text" onClick={onPayAllTheSame}>
            {typeset('Всё равно заплатить')}
          </Button>
        </>
      }
    >
      {typeset(
        `${whose}Он может пройти через несколько минут. Если заплатить ещё раз, может выйти переплата: её зачтут в следующей квитанции.`,
      )}
    </Dialog>
  )
}
