import { expect, test } from 'vitest'
import { hiddenContent } from './hidden-content.ts'

const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'

test.each([
  ['a plain one', pdf, 'none'],
  ['with metadata in XML', pdf.replace('endobj', '<?xpacket?><x:xmpmeta></x:xmpmeta>endobj'), 'none'],
  ['with the letters PK by chance', pdf.replace('endobj', 'PK\u0003\u0004\u00e7\u0091endobj'), 'none'],
  ['with less-than signs in its text', pdf.replace('endobj', '(a <b and <html)endobj'), 'none'],
  ['with a page before it', `<html><script>alert(1)</script>${pdf}`, 'no-head'],
  ['with an empty line before it', `\n${pdf}`, 'no-head'],
  ['with a page inside', pdf.replace('endobj', '<HTML ><body>'), 'markup'],
  ['with a script inside', pdf.replace('endobj', '<script src=x>'), 'markup'],
  ['with an archive after it', `${pdf}PK\u0003\u0004\u0014\u0000\u0000\u0000`, 'zip'],
  ['with an archive inside', pdf.replace('endobj', 'PK\u0003\u0004\u000a\u0000'), 'zip'],
  ['that ends too early', pdf.slice(0, 30), 'no-end'],
  ['with much behind its end', pdf + 'x'.repeat(2000), 'no-end'],
])('a PDF %s', (_why, text, found) => {
  expect(hiddenContent(text)).toBe(found)
})
