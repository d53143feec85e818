import type { NewsLine } from '@mosobleirc/domain/news'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { NewsText } from './NewsText.tsx'

afterEach(cleanup)

const show = (...lines: NewsLine[]) => render(<NewsText lines={lines} level={2} />).container

const linked = (href: string): NewsLine => ({ kind: 'paragraph', spans: [{ text: 'сюда', href }] })

const bullet = (text: string): NewsLine => ({ kind: 'bullet', spans: [{ text }] })

test('lines of one kind that follow each other are one list, and others end it', () => {
  show(bullet('раз'), bullet('два'), { kind: 'heading', spans: [{ text: 'Дальше' }] }, bullet('три'))
  const lists = screen.getAllByRole('list')
  expect(lists.map((list) => within(list).getAllByRole('listitem').length)).toEqual([2, 1])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Дальше')
})

test('rows are a table of two columns', () => {
  show(
    { kind: 'row', spans: [{ text: '31 декабря' }], end: 'закрыто', look: 'quiet' },
    { kind: 'row', spans: [{ text: 'с 9 января' }], end: 'как обычно' },
  )
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    '31\u00A0декабря',
    'с\u00A09\u00A0января',
  ])
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'закрыто',
    'как обычно',
  ])
})

test.each(['/meters', 'https://example.ru/a?b=1', 'tel:+74994440100', 'mailto:info@example.ru'])(
  '%s is a link',
  (href) => {
    show(linked(href))
    expect(screen.getByRole('link', { name: 'сюда' }).getAttribute('href')).toBe(href)
  },
)

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example',
  'https://user:password@evil.example',
  '/nowhere',
])('%s is plain words, whatever the server says', (href) => {
  const container = show(linked(href))
  expect(screen.queryByRole('link')).toBeNull()
  expect(container.textContent).toBe('сюда')
})

test('markup is letters', () => {
  const attack = '<img src=x onerror=alert(1)>'
  const container = show(
    { kind: 'paragraph', spans: [{ text: attack, bold: true }] },
    { kind: 'row', spans: [{ text: attack }], end: attack },
  )
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toBe(attack.repeat(3))
})
