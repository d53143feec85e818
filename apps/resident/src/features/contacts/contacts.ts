/** The contact centre of МосОблЕИРЦ. */
export const CONTACT_PHONE = { href: 'tel:+74994440100', text: '8 (499) 444-01-00' }

/** The unified dispatch service of the region: emergencies in a house. */
export const DISPATCH_SERVICE = 'https://eds.mosreg.ru'

/** The application for a subsidy at the region's public-services site. */
export const SUBSIDY = 'https://uslugi.mosreg.ru/services/6913'
