import { firstLinks } from '../../../content/links/links.ts'
import type { Content } from '../../platform/load-contents.ts'
import { insertLinks } from './links.sql.ts'

export const linksContent: Content = {
  name: 'links-1',
  demo: false,
  load: (db) => insertLinks(db, firstLinks),
}
