import { firstCategories } from '../../../content/requests/categories.ts'
import { firstEmergencies } from '../../../content/requests/emergencies.ts'
import { firstTemplates } from '../../../content/requests/templates.ts'
import { newId } from '../../platform/id.ts'
import type { Content } from '../../platform/load-contents.ts'
import { insertCategories, insertEmergencies } from './categories.sql.ts'
import { insertTemplates } from './office/templates.sql.ts'

/** What can be asked, and what is told to whoever writes of an emergency. */
export const requestsContent: Content = {
  name: 'requests-1',
  demo: false,
  load: async (db) => {
    await insertCategories(
      db,
      firstCategories.map(({ fields, ...category }, place) => ({
        account: 'required',
        termPauses: false,
        listed: true,
        workedBy: 'operator',
        ...category,
        fields: JSON.stringify(fields),
        position: place,
      })),
    )
    await insertEmergencies(
      db,
      firstEmergencies.map(({ phones, ...advice }, place) => ({
        ...advice,
        phones: JSON.stringify(phones),
        position: place,
      })),
    )
  },
}

export const demoTemplates: Content = {
  name: 'answer-templates-demo',
  demo: true,
  load: (db, now) =>
    insertTemplates(
      db,
      firstTemplates.map((template) => ({ ...template, id: newId(), updatedAt: now, updatedBy: null })),
    ),
}
