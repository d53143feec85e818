import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { cruise } from './cruise.ts'

const plant = (files: Readonly<Record<string, string>>): string => {
  const tree = temporaryFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return tree
}

const empty = 'export {}\n'
const imports = (path: string) => `import '${path}'\n`

/** For each rule the fewest files that break it; the first one is at fault. No path stands here twice with another text. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycles': { 'tools/a.ts': imports('./b.ts'), 'tools/b.ts': imports('./a.ts') },
  'everything-resolves': { 'tools/lost.ts': imports('./nowhere.ts') },
  'tests-stay-outside': {
    'apps/server/src/untested.ts': imports('./tested.test.ts'),
    'apps/server/src/tested.test.ts': empty,
  },
  'domain-is-pure': { 'packages/domain/src/meters/a.ts': imports('node:fs') },
  'contract-knows-only-the-domain': { 'packages/contract/src/a.ts': imports('node:fs') },
  'ui-knows-no-feature': {
    'packages/ui/src/A.tsx': imports('../../contract/src/b.ts'),
    'packages/contract/src/b.ts': empty,
  },
  'apps-do-not-meet': {
    'apps/resident/src/a.ts': imports('../../server/src/b.ts'),
    'apps/server/src/b.ts': empty,
  },
  'sandbox-knows-nothing-of-us': {
    'apps/sandbox/src/a.ts': imports('../../../packages/domain/src/b.ts'),
    'packages/domain/src/b.ts': empty,
  },
  'product-needs-no-tools': { 'apps/server/src/a.ts': imports('../../../tools/c.ts'), 'tools/c.ts': empty },
  'features-meet-at-the-front-door': {
    'apps/server/src/features/meters/a.ts': imports('../bills/b.ts'),
    'apps/server/src/features/bills/b.ts': empty,
  },
  'screens-meet-in-pages': {
    'apps/resident/src/features/meters/a.ts': imports('../bills/index.ts'),
    'apps/resident/src/features/bills/index.ts': empty,
  },
  'platform-is-below-features': {
    'apps/server/src/platform/a.ts': imports('../features/meters/index.ts'),
    'apps/server/src/features/meters/index.ts': empty,
  },
  'features-are-below-the-app': {
    'apps/server/src/features/meters/high.ts': imports('../../app.ts'),
    'apps/server/src/app.ts': empty,
  },
  'only-declared-packages': {
    'apps/server/src/smuggler.ts': imports('smuggled'),
    'apps/server/package.json': '{ "name": "server" }',
    'node_modules/smuggled/package.json': '{ "name": "smuggled", "main": "index.js" }',
    'node_modules/smuggled/index.js': '',
  },
  'no-development-packages-in-the-product': {
    'apps/server/src/borrower.ts': imports('tester'),
    'apps/server/package.json': '{ "name": "server" }',
    'package.json': '{ "name": "all", "devDependencies": { "tester": "1.0.0" } }',
    'node_modules/tester/package.json': '{ "name": "tester", "main": "index.js" }',
    'node_modules/tester/index.js': '',
  },
}

test('every rule sees its planted violation', { timeout: 20_000 }, () => {
  const tree = plant(Object.assign({}, ...Object.values(planted)))
  const { violations } = cruise(tree)
  for (const [rule, files] of Object.entries(planted)) {
    const [culprit] = Object.keys(files)
    expect(violations).toContainEqual(expect.objectContaining({ rule, from: culprit }))
  }
})

test('every rule has its planted violation', () => {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
    forbidden: { name: string }[]
  }
  expect(Object.keys(planted).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted())
})
