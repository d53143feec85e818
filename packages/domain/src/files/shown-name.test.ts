import { expect, test } from 'vitest'
import { shownName } from './shown-name.ts'

test.each([
  ['Акт сверки.pdf', 'application/pdf', 'Акт сверки.pdf'],
  ['СНИМОК.JPEG', 'image/jpeg', 'СНИМОК.jpeg'],
  ['image', 'image/jpeg', 'image.jpg'],
  ['снимок.png', 'image/jpeg', 'снимок.jpg'],
  ['../../etc/passwd', 'image/png', 'passwd.png'],
  ['..\\..\\windows\\system32\\акт.pdf', 'application/pdf', 'акт.pdf'],
  ['/etc/cron.d/', 'application/pdf', 'файл.pdf'],
  ['..', 'application/pdf', 'файл.pdf'],
  ['.htaccess', 'application/pdf', 'htaccess.pdf'],
  ['', 'image/webp', 'файл.webp'],
  ['.pdf', 'application/pdf', 'файл.pdf'],
  ['акт\u202Efdp.exe', 'application/pdf', 'актfdp.exe.pdf'],
  ['а\u0000к\u200Bт\r\n.pdf', 'application/pdf', 'акт.pdf'],
  ['<img src=x>"\'.jpg', 'image/jpeg', "img src=x'.jpg"],
  ['C:\\con.pdf:stream.pdf', 'application/pdf', 'con.pdfstream.pdf'],
  ['  два   слова .pdf', 'application/pdf', 'два слова.pdf'],
] as const)('«%s» of %s is shown as «%s»', (given, mediaType, shown) => {
  expect(shownName(given, mediaType)).toBe(shown)
})

test('a long name is cut before its ending, not in the middle of a sign', () => {
  expect(shownName(`${'🏠'.repeat(150)}.jpg`, 'image/jpeg')).toBe(`${'🏠'.repeat(100)}.jpg`)
})
