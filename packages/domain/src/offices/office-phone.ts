/**
 * Reads a telephone number of an office, mobile or not: «+7 495 000-00-01», «8 (496) 000 00 01».
 *
 * @returns `+7` and ten digits, undefined for anything else
 */
export const parseOfficePhone = (text: string): string | undefined => {
  if (!/^\+?[\d\s()\-\u00A0]+$/u.test(text)) return undefined
  const match = /^[78](\d{10})$/u.exec(text.replaceAll(/\D/gu, ''))
  return match ? `+7${match[1]}` : undefined
}

/** «8 (495) 000-00-01», as it is dialled in the region. */
export const formatOfficePhone = (phone: string): string =>
  phone.replace(/^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/u, '8 ($1) $2-$3-$4')
