import { expect, test } from 'vitest'
import { geoAddress, mapAddress, parseLinkAddress } from './index.ts'

test.each([
  'https://uslugi.mosreg.ru/services/6913',
  'http://example.ru',
  'HTTPS://example.ru',
  'https://мособлеирц.рф/офисы?город=Руза#карта',
  'tel:+74994440100',
  'tel:112',
  'geo:55.5,36.03?q=55.5,36.03',
])('%s is an address', (text) => {
  expect(parseLinkAddress(text)).toBe(text)
})

test.each([
  '',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  '//example.ru',
  '/payments',
  'example.ru',
  'https://',
  'https:/example.ru',
  'https://example.ru/"onclick="alert(1)',
  "https://example.ru/'x",
  'https://example.ru/<script>',
  'https://example.ru\\@evil.example',
  'https://example.ru\njavascript:alert(1)',
  'https://example.ru/\u0000',
  'https://example.ru/\u2028x',
  'tel:alert(1)',
  'tel:',
  `https://example.ru/${'a'.repeat(500)}`,
])('%j is none', (text) => {
  expect(parseLinkAddress(text)).toBeUndefined()
})

const office = { address: 'Можайск, ул. Московская, 15', latitude: 55.5069, longitude: 36.0241 }
const unplaced = { address: office.address }

test.each([
  ['https://map.example/?pt={longitude},{latitude}', office, 'https://map.example/?pt=36.0241,55.5069'],
  ['https://map.example/?pt={longitude},{latitude}', unplaced, undefined],
  [
    'https://map.example/?text={address}',
    { address: "Руза, д'Арк 1&x=2" },
    'https://map.example/?text=%D0%A0%D1%83%D0%B7%D0%B0%2C%20%D0%B4%27%D0%90%D1%80%D0%BA%201%26x%3D2',
  ],
  ['https://map.example/?pt={place}', office, undefined],
  ['javascript:alert({latitude})', office, undefined],
])('%s', (pattern, place, address) => {
  expect(mapAddress(pattern, place)).toBe(address)
})

test('a phone opens its own map at the coordinates, or looks the address up', () => {
  expect(geoAddress(office)).toBe('geo:55.5069,36.0241?q=55.5069,36.0241')
  expect(geoAddress(unplaced)).toBe(`geo:0,0?q=${encodeURIComponent(office.address)}`)
})
