import QRCode from 'qrcode'
import { encodeWindows1251 } from '../exchange/windows-1251.ts'
import type { Period } from '../numbers/calendar.ts'
import { centre, payeeOf } from '../region/payees.ts'
import { digitsOf } from '../store/accounts.ts'

type Payable = { readonly number: string; readonly period: Period; readonly sum: number }

/**
 * The payment code of a receipt by ГОСТ Р 56042-2014, as МосОблЕИРЦ prints it: version 0001, windows-1251, keys in
 * this order, no names and no address. Whoever is overpaid gets a code with a sum of zero.
 *
 * @param sum kopecks
 * @returns the bytes that the picture carries
 */
export const paymentQr = ({ number, period, sum }: Payable): Buffer => {
  const { name, bankAccount, bankName, bic, correspondentAccount, inn } = payeeOf(centre)
  const [year = '', month = ''] = period.split('-')
  const fields = [
    ['Name', name],
    ['PersonalAcc', bankAccount],
    ['BankName', bankName],
    ['BIC', bic],
    ['CorrespAcc', correspondentAccount],
    ['PayeeINN', inn],
    ['PersAcc', digitsOf(number)],
    ['PaymPeriod', `${month}${year}`],
    ['Sum', String(Math.max(0, sum))],
    ['TechCode', '02'],
  ]
  return encodeWindows1251(`ST00011|${fields.map(([key = '', value = '']) => `${key}=${value}`).join('|')}`)
}

/** The quiet zone that scanners want, in modules. */
const margin = 4

const asBytes = (bytes: Buffer) => [{ data: new Uint8Array(bytes), mode: 'byte' as const }]

/** The code as a drawing for the printed page. */
export const drawQr = (bytes: Buffer): Promise<string> =>
  QRCode.toString(asBytes(bytes), { type: 'svg', errorCorrectionLevel: 'M', margin })

/** The code as a picture to save and to show to a camera. */
export const paintQr = (bytes: Buffer): Promise<Buffer> =>
  QRCode.toBuffer(asBytes(bytes), { type: 'png', errorCorrectionLevel: 'M', margin, scale: 8 })
