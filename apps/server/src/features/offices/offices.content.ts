import { readFile } from 'node:fs/promises'
import type { Content } from '../../platform/load-contents.ts'
import { importOffices } from './import-offices.ts'

const list = new URL('../../../content/offices/demo-offices.csv', import.meta.url)

/** Twenty-six offices to show the product with: docs/rules/offices.md, O10. */
export const demoOffices: Content = {
  name: 'offices-demo-1',
  demo: true,
  load: async (db) => {
    await importOffices(db, await readFile(list), { demo: true })
  },
}
