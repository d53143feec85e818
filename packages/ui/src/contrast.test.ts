import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, readTokens, type Theme } from './contrast.ts'

const tokens = readTokens(readFileSync(join(import.meta.dirname, 'styles/tokens.css'), 'utf8'))

/** Every pair of text and what may lie under it. */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  [
    'text',
    ['page', 'card', 'card-2', 'tint', 'segment', 'warn-tint', 'bad-tint', 'ok-tint', 'track', 'mark'],
  ],
  ['text-2', ['page', 'card', 'card-2', 'track', 'mark']],
  ['primary', ['page', 'card', 'card-2', 'tint']],
  ['ok', ['card', 'ok-tint']],
  ['warn', ['card', 'warn-tint']],
  ['bad', ['page', 'card', 'card-2', 'bad-tint']],
  ['heating', ['card', 'heating-tint']],
  ['on-primary', ['primary-fill', 'primary-press']],
  ['on-badge', ['badge']],
  ['on-hero', ['due', 'due-raised', 'due-second', 'paid', 'paid-raised', 'paid-second']],
  ['due', ['on-hero']],
  ['due-text-2', ['due', 'due-raised']],
  ['paid-text-2', ['paid', 'paid-raised']],
  ['on-wheel', ['wheel', 'wheel-r']],
]

/**
 * Borders of controls, pictures and bars. Hairlines part what stands apart anyway and are no graphics; the
 * badge is its number, which is checked as text.
 */
const graphics: readonly (readonly [graphic: string, grounds: readonly string[]])[] = [
  ['field', ['page', 'card']],
  ['primary', ['page', 'card', 'track-2']],
  ['ghost', ['card']],
  ['up', ['card']],
  ['down', ['card']],
  ['text', ['band', 'track']],
  ['lit', ['due', 'paid']],
  ['ok', ['card', 'ok-tint']],
  ['warn', ['warn-tint']],
  ['bad', ['bad-tint']],
  ...['house', 'heating', 'electricity', 'water', 'other', 'people'].map(
    (group) => [group, ['card', `${group}-tint`]] as const,
  ),
]

const pairs = (list: typeof texts) =>
  list.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const))

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  const ratio = (front: string, ground: string) => contrast(tokens[theme], front, ground)

  test.each(pairs(texts))('text %s on %s is readable', (front, ground) => {
    expect(ratio(front, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(graphics))('graphic %s on %s is visible', (front, ground) => {
    expect(ratio(front, ground)).toBeGreaterThanOrEqual(3)
  })
})

test('a colour that both themes need is given in both', () => {
  expect(tokens.light.size).toBeGreaterThan(50)
  expect(tokens.dark.get('page')).not.toBe(tokens.light.get('page'))
})

test('knows a pair that cannot be read', () => {
  expect(contrast(tokens.light, 'line', 'card')).toBeLessThan(1.5)
})
