import { CONTACT_PHONE } from './contacts.ts'

/** The number of the contact centre; where it does not fit it breaks between its groups and nowhere else. */
export const PhoneNumber = () =>
  CONTACT_PHONE.text.split(' ').map((group, place) => (
    <span key={group}>
      {place > 0 && ' '}
      <span className="whitespace-nowrap">{group}</span>
    </span>
  ))
