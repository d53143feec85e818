import type { Db } from '../../../platform/database.ts'
import { newId } from '../../../platform/id.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Doer, writeAudit } from '../../audit/index.ts'
import {
  allTemplates,
  deleteTemplate,
  hasCategory,
  insertTemplates,
  updateTemplate,
} from './templates.sql.ts'

type Written = { title: string; text: string; category?: string | undefined }

/** Texts that staff answer with. */
export const listTemplates = async (db: Db) => ({
  templates: (await allTemplates(db)).map(({ categoryCode, updatedBy, ...template }) => ({
    ...template,
    ...(categoryCode !== null && { category: categoryCode }),
    ...(updatedBy !== null && { updatedBy }),
  })),
})

const rowOf = async (db: Db, id: string, { staff, now }: Doer, written: Written) => {
  const { title, text, category } = written
  for (const [field, value] of Object.entries({ title, text })) {
    if (value.trim() === '') throw new Refusal('invalid-input', { field })
  }
  if (category !== undefined && !(await hasCategory(db, category))) {
    throw new Refusal('invalid-input', { field: 'category' })
  }
  return {
    id,
    title: title.trim(),
    text: text.trim(),
    categoryCode: category ?? null,
    updatedAt: now,
    updatedBy: staff?.id ?? null,
  }
}

/** Adds a text to answer with. Needs a transaction. @throws {Refusal} `invalid-input` */
export const addTemplate = async (db: Db, doer: Doer, written: Written) => {
  const row = await rowOf(db, newId(), doer, written)
  await insertTemplates(db, [row])
  await writeAudit(db, doer, {
    action: 'template-added',
    subject: { kind: 'template', id: row.id },
    facts: { title: row.title },
  })
  return { id: row.id }
}

/** Changes a text to answer with. Needs a transaction. @throws {Refusal} `not-found`, `invalid-input` */
export const changeTemplate = async (
  db: Db,
  doer: Doer,
  { templateId, ...written }: Written & { templateId: string },
): Promise<void> => {
  const row = await rowOf(db, templateId, doer, written)
  if (!(await updateTemplate(db, row))) throw new Refusal('not-found')
  await writeAudit(db, doer, {
    action: 'template-changed',
    subject: { kind: 'template', id: templateId },
    facts: { title: row.title },
  })
}

/** Takes a text away; answers written with it stay. Needs a transaction. @throws {Refusal} `not-found` */
export const removeTemplate = async (db: Db, doer: Doer, templateId: string): Promise<void> => {
  const title = await deleteTemplate(db, templateId)
  if (title === undefined) throw new Refusal('not-found')
  await writeAudit(db, doer, {
    action: 'template-removed',
    subject: { kind: 'template', id: templateId },
    facts: { title },
  })
}
