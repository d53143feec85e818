import { Row, RowList } from '@mosobleirc/ui'
import { HandCoins, Phone, Siren } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { CONTACT_PHONE, DISPATCH_SERVICE, SUBSIDY } from './contacts.ts'
import { PhoneNumber } from './PhoneNumber.tsx'

/** Answers and links that already work, whatever else is not there yet. */
export const ContactRows = ({ which }: { which: readonly ('phone' | 'dispatch' | 'subsidy')[] }) => (
  <RowList label="Контакты">
    {which.includes('phone') && (
      <Row
        icon={Phone}
        tone="primary"
        title={<PhoneNumber />}
        second={typeset('Контактный центр: начисления, квитанции, счётчики')}
        href={CONTACT_PHONE.href}
      />
    )}
    {which.includes('subsidy') && (
      <Row
        icon={HandCoins}
        tone="other"
        title={typeset('Субсидия на оплату ЖКУ')}
        second={typeset('Заявление на портале области')}
        href={SUBSIDY}
      />
    )}
    {which.includes('dispatch') && (
      <Row
        icon={Siren}
        tone="warn"
        title={typeset('ЕДС: авария в доме')}
        second={typeset('Нет воды, света, застрял лифт')}
        href={DISPATCH_SERVICE}
      />
    )}
  </RowList>
)
