import { Row, RowList } from '@mosobleirc/ui'
import { ReceiptRussianRuble } from 'lucide-react'
import { ContactRows } from '../features/contacts/ContactRows.tsx'
import { typeset } from '../lib/typeset.ts'
import { TabPage } from './TabPage.tsx'

/** «Сервис»: what already works, and in one sentence what does not. */
export const ServicePage = () => (
  <TabPage title="Сервис">
    <ContactRows which={['phone', 'subsidy', 'dispatch']} />
    <RowList>
      <Row
        icon={ReceiptRussianRuble}
        tone="house"
        title={typeset('Умная платежка')}
        second={typeset('Из чего сложилась сумма')}
        href="/payments"
      />
    </RowList>
    <p className="px-4 text-second text-text-2">
      {typeset(
        'Онлайн-помощника и платных услуг здесь пока нет. С любым вопросом звоните в контактный центр.',
      )}
    </p>
  </TabPage>
)
