import { Row, RowList } from '@mosobleirc/ui'
import { ReceiptRussianRuble, Star } from 'lucide-react'
import { PhoneRow } from '../features/contacts/PhoneRow.tsx'
import { LinkRows } from '../features/links/LinkRows.tsx'
import { OfficesRow } from '../features/offices/OfficesRow.tsx'
import { typeset } from '../lib/typeset.ts'
import { TabPage } from './TabPage.tsx'

/** «Сервис»: what already works, and in one sentence what does not. */
export const ServicePage = () => (
  <TabPage title="Сервис">
    <OtherServices />
    <AboutTheApp />
    <RowList label="Контакты">
      <PhoneRow />
    </RowList>
    <p className="px-4 text-second text-text-2">
      {typeset(
        'Онлайн-помощника и платных услуг здесь пока нет. С любым вопросом звоните в контактный центр.',
      )}
    </p>
  </TabPage>
)

/** «Прочие сервисы»: where to go, on foot or by a link. */
const OtherServices = () => (
  <RowList label={typeset('Прочие сервисы')}>
    <OfficesRow />
    <LinkRows codes={['subsidy', 'dispatch', 'housing-system']} />
  </RowList>
)

const AboutTheApp = () => (
  <RowList>
    <Row
      icon={ReceiptRussianRuble}
      tone="house"
      title={typeset('Умная платежка')}
      second={typeset('Из чего сложилась сумма')}
      href="/payments"
    />
    <Row
      icon={Star}
      tone="neutral"
      title={typeset('Оценить приложение')}
      second={typeset('Звёзды и отзыв')}
      href="/service/review"
    />
  </RowList>
)
