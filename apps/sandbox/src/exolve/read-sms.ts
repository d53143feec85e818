/** A message as the product asks to send it. */
export type Sms = { readonly sender: string; readonly destination: string; readonly text: string }

/** Longer texts are cut into more than ten parts, which operators do not carry. */
const longestText = 670

/**
 * Checks a request of `SendSMS`.
 *
 * @returns the message, or the first field that is wrong and what is wrong with it
 */
export const readSms = (body: unknown): Sms | { wrong: string } => {
  const { number, destination, text }: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {}
  if (typeof number !== 'string' || !/^(\d{11}|(?=.*[A-Za-z])[\w .-]{2,11})$/.test(number)) {
    return { wrong: 'number: 11 digits or an alphanumeric sender of 2 to 11 characters' }
  }
  if (typeof destination !== 'string' || !/^79\d{9}$/.test(destination)) {
    return { wrong: 'destination: a Russian mobile number, 11 digits from 79' }
  }
  if (typeof text !== 'string' || text.trim() === '' || text.length > longestText) {
    return { wrong: `text: 1 to ${longestText} characters` }
  }
  return { sender: number, destination, text }
}
