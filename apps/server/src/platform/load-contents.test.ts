import { expect, test } from 'vitest'
import { givenWorld } from '../../testing/world.ts'
import { type Content, loadContents } from './load-contents.ts'

const givenContents = async ({ demoContent = false } = {}) => {
  const world = await givenWorld()
  const deps = { ...world.deps, settings: { ...world.deps.settings, demoContent } }
  const loaded: string[] = []
  const content = (name: string, { demo = false, fails = false } = {}): Content => ({
    name,
    demo,
    load: async () => {
      if (fails) throw new Error('half of it')
      loaded.push(name)
    },
  })
  return { deps, loaded, content }
}

test('everything is loaded once, and what is new with the next start', async () => {
  const { deps, loaded, content } = await givenContents()
  await loadContents(deps, [content('help')])
  await loadContents(deps, [content('help'), content('help-2')])
  expect(loaded).toEqual(['help', 'help-2'])
})

test('two servers that start together load it once', async () => {
  const { deps, loaded, content } = await givenContents()
  await Promise.all([loadContents(deps, [content('help')]), loadContents(deps, [content('help')])])
  expect(loaded).toEqual(['help'])
})

test.each([
  [false, []],
  [true, ['news']],
])('demo content is for installations that show the product: %s', async (demoContent, expected) => {
  const { deps, loaded, content } = await givenContents({ demoContent })
  await loadContents(deps, [content('news', { demo: true })])
  expect(loaded).toEqual(expected)
})

test('what has failed is loaded with the next start', async () => {
  const { deps, loaded, content } = await givenContents()
  await expect(loadContents(deps, [content('help', { fails: true })])).rejects.toThrow('half of it')
  await loadContents(deps, [content('help')])
  expect(loaded).toEqual(['help'])
})
