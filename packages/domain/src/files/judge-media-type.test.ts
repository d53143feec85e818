import { expect, test } from 'vitest'
import { judgeMediaType } from './judge-media-type.ts'

test.each([
  ['image/jpeg', 'снимок.jpg', 'image/jpeg'],
  ['image/jpeg', 'СНИМОК.JPEG', 'image/jpeg'],
  ['image/jpeg', 'image', 'image/jpeg'],
  ['image/webp', 'снимок.jpg', 'image/webp'],
  ['image/png', 'архив.2026.png', 'image/png'],
  ['application/pdf', 'Акт.PDF', 'application/pdf'],
  ['application/pdf', 'Акт № 5. Итог', 'application/pdf'],
])('%s called «%s» is taken', (sniffed, name, mediaType) => {
  expect(judgeMediaType(sniffed, name)).toEqual({ kind: 'taken', mediaType })
})

test.each([
  ['image/heic', 'IMG_0001.HEIC', 'heic'],
  ['image/heif', 'IMG_0001.jpg', 'heic'],
  ['application/xml', 'рисунок.svg', 'other'],
  ['image/gif', 'кот.gif', 'other'],
  ['image/avif', 'кот.jpg', 'other'],
  ['application/zip', 'акт.pdf', 'other'],
  [undefined, 'страница.html', 'other'],
  [undefined, 'снимок.jpg', 'other'],
  ['image/jpeg', 'снимок.html', 'other-name'],
  ['image/png', 'рисунок.svg', 'other-name'],
  ['image/jpeg', 'акт.pdf', 'other-name'],
  ['application/pdf', 'акт.jpg', 'other-name'],
  ['application/pdf', 'акт.pdf.exe', 'other-name'],
])('%s called «%s» is refused: %s', (sniffed, name, found) => {
  expect(judgeMediaType(sniffed, name)).toEqual({ kind: 'refused', found })
})
