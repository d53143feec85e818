import { Row } from '@mosobleirc/ui'
import { Phone } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import { CONTACT_PHONE } from './contacts.ts'
import { PhoneNumber } from './PhoneNumber.tsx'

/** The contact centre: an answer that works whatever else does not. */
export const PhoneRow = () => (
  <Row
    icon={Phone}
    tone="primary"
    title={<PhoneNumber />}
    second={typeset('Контактный центр: начисления, квитанции, счётчики')}
    href={CONTACT_PHONE.href}
  />
)
