import { describe, expect, test } from 'vitest'
import { mayMoveNews, type NewsState, newsStateAt } from './news-state.ts'

describe('the ways of an item', () => {
  const states: readonly NewsState[] = ['draft', 'scheduled', 'published', 'withdrawn']

  test.each<[NewsState, readonly NewsState[]]>([
    ['draft', ['scheduled', 'published']],
    ['scheduled', ['draft', 'published', 'withdrawn']],
    ['published', ['withdrawn']],
    ['withdrawn', []],
  ])('from %s to %j and nowhere else', (from, expected) => {
    expect(states.filter((to) => mayMoveNews(from, to))).toEqual(expected)
  })
})

describe('the state by the clock', () => {
  const now = new Date('2026-12-08T06:00:00Z')
  const before = new Date('2026-12-08T05:59:59.999Z')
  const after = new Date('2026-12-08T06:00:00.001Z')

  test.each<[NewsState, Date | undefined, NewsState]>([
    ['scheduled', after, 'scheduled'],
    ['scheduled', now, 'published'],
    ['scheduled', before, 'published'],
    ['draft', undefined, 'draft'],
    ['published', before, 'published'],
    ['withdrawn', before, 'withdrawn'],
  ])('%s for %s is %s', (state, shownFrom, expected) => {
    expect(newsStateAt({ state, shownFrom }, now)).toBe(expected)
  })
})
