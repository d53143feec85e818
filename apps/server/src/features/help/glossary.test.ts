import { describe, expect, test } from 'vitest'
import { firstTerms } from '../../../content/glossary/glossary.ts'
import { givenWorld } from '../../../testing/world.ts'
import { loadContents } from '../../platform/load-contents.ts'
import { glossaryContent } from './glossary.content.ts'
import { helpContent } from './load-help.ts'

describe('the words that the product begins with', () => {
  test('have codes of their own', () => {
    expect(firstTerms.length).toBeGreaterThanOrEqual(40)
    expect(new Set(firstTerms.map(({ code }) => code)).size).toBe(firstTerms.length)
  })

  test.each(firstTerms)('$term is a sentence of a neighbour', ({ code, term, sentence }) => {
    expect(code).toMatch(/^[a-z0-9-]{1,60}$/)
    expect(term).toMatch(/^[А-ЯЁ].{2,50}$/u)
    expect(sentence).toMatch(/^[А-ЯЁ].{20,130}\.$/u)
    expect(sentence).not.toMatch(/\u00A0|\s{2}|[<>]/u)
  })
})

test('the glossary leads to answers that can be read', async () => {
  const { deps, db, nobody } = await givenWorld()
  await loadContents(deps, [helpContent, glossaryContent])
  const { terms } = (await nobody.get('/help/glossary')).json()
  expect(terms).toHaveLength(firstTerms.length)
  expect(terms).toContainEqual({
    code: 'penalty',
    term: 'Пени',
    sentence: expect.stringContaining('опоздание'),
    article: 'debt-penalty',
  })

  await db.updateTable('helpArticle').set({ state: 'draft' }).where('code', '=', 'debt-penalty').execute()
  const after = (await nobody.get('/help/glossary')).json().terms
  expect(after.find(({ code }: { code: string }) => code === 'penalty').article).toBeUndefined()
})
