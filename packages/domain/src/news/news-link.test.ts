import { describe, expect, test } from 'vitest'
import { isButtonTarget, parseNewsLink } from './news-link.ts'

test.each([
  ['/', 'section'],
  ['/payments', 'section'],
  ['/payments/pay', 'section'],
  ['/meters', 'section'],
  ['/service/offices', 'section'],
  ['/requests/new?topic=recalculation', 'section'],
  ['/service/help/articles/verification-term', 'section'],
  ['/news?category=tariffs', 'section'],
  ['/news/0193a000-0000-7000-8000-000000000006', 'section'],
  ['https://mosobleirc.ru', 'website'],
  ['http://мособлеирц.рф/a-b/?c=1&d=%D0%B0#e', 'website'],
  ['https://example.ru:8443/path', 'website'],
  ['tel:+74994440100', 'phone'],
  ['tel:112', 'phone'],
  ['mailto:help@example.ru', 'mail'],
])('%s leads to a %s', (address, kind) => {
  expect(parseNewsLink(address)).toEqual({ kind, address })
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.ru/1',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/payments/../../evil',
  '/payments?account=1',
  '/no-such-section',
  '/api/v1/home',
  '/requests/new?topic=a&b=c',
  'https://user:password@example.ru',
  'https://example.ru@evil.example',
  'https://example.ru/ onclick=alert(1)',
  'https://example.ru/"><script>',
  'https://example.ru\\@evil.example',
  'https://',
  'https:example.ru',
  'tel:*100#',
  'mailto:a@b.ru?subject=x&bcc=y',
  `https://example.ru/${'a'.repeat(500)}`,
  '',
])('%j is no address to send a reader to', (address) => {
  expect(parseNewsLink(address)).toBeUndefined()
})

describe('a button', () => {
  test.each([
    ['/meters', true],
    ['https://example.ru/act', true],
    ['http://example.ru/act', false],
    ['tel:112', false],
    ['mailto:help@example.ru', false],
    ['javascript:alert(1)', false],
  ])('to %s: %s', (address, expected) => {
    expect(isButtonTarget(address)).toBe(expected)
  })
})
