import { ButtonLink, EmptyState } from '@mosobleirc/ui'
import { ReceiptText } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { receiptAddress } from './receipt-draft.ts'

/** A section of an account that nobody has proved to hold: says why it is empty and leads to the receipt's data. */
export const UnverifiedNotice = ({ what, accountId }: { what: string; accountId: string }) => (
  <EmptyState
    picture={<ReceiptText className="size-[min(3rem,64px)] text-primary" aria-hidden />}
    title={typeset('Счёт не подтверждён')}
    actions={
      <ButtonLink href={receiptAddress(accountId)}>{typeset('Ввести данные из квитанции')}</ButtonLink>
    }
  >
    {typeset(`${what} откроются, когда вы введёте период и сумму из любой квитанции за последние 3 месяца.`)}
  </EmptyState>
)
