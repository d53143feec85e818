/** The contact centre of МосОблЕИРЦ. */
export const CONTACT_PHONE = { href: 'tel:+74994440100', text: '8 (499) 444-01-00' }
