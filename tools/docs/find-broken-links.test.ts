import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { findBrokenLinks } from './find-broken-links.ts'

test.each([
  ['[there](b.md)', []],
  ['[nowhere](c.md)', ['c.md']],
  ['[a heading](b.md#правила-чтения-и-1)', []],
  ['[no such heading](b.md#other)', ['b.md#other']],
  ['[own heading](#words)\n\n## Words', []],
  ['![picture](lost.png)', ['lost.png']],
  ['<img src="lost.png" alt="">', ['lost.png']],
  ['[outside](https://example.org/page)', []],
  ['`[code](c.md)`', []],
  ['```\n[code](c.md)\n```', []],
])('%s', (text, broken) => {
  const tree = temporaryFolder()
  writeFileSync(join(tree, 'b.md'), '## Правила: чтения, и 1\n\n## Правила: чтения, и 2\n')
  writeFileSync(join(tree, 'a.md'), text)
  expect(findBrokenLinks(tree, 'a.md')).toEqual(broken)
})
