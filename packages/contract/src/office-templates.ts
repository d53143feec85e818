import { z } from 'zod'
import { endpoint, type StaffAccess } from './endpoint.ts'
import { requestStaff } from './office-requests.ts'
import { RequestCategoryCode } from './requests.ts'
import { Id, Instant, Line, nothing, Words } from './values.ts'

const writers = { staff: ['operator', 'editor', 'administrator'] } as const satisfies StaffAccess

const TemplateBody = z.object({
  title: Line(60).min(1),
  text: Words(2000).min(1),
  /** Offered first in requests of this category; for all when absent. */
  category: RequestCategoryCode.optional(),
})

export const listTemplates = endpoint({
  name: 'listTemplates',
  summary: 'Texts that staff answer with, by title',
  method: 'GET',
  path: '/office/templates',
  access: { staff: [...requestStaff.staff, 'editor'] },
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    templates: z.array(
      z.object({
        id: Id,
        title: z.string(),
        text: z.string(),
        category: z.string().optional(),
        updatedAt: Instant,
        updatedBy: z.string().optional(),
      }),
    ),
  }),
  problems: [],
})

export const addTemplate = endpoint({
  name: 'addTemplate',
  summary: 'Add a text to answer with',
  method: 'POST',
  path: '/office/templates',
  access: writers,
  idempotent: true,
  params: nothing,
  query: nothing,
  body: TemplateBody,
  reply: z.object({ id: Id }),
  problems: ['idempotency-key-needed', 'idempotency-mismatch'],
})

export const changeTemplate = endpoint({
  name: 'changeTemplate',
  summary: 'Change a text to answer with',
  method: 'PUT',
  path: '/office/templates/:templateId',
  access: writers,
  idempotent: false,
  params: z.object({ templateId: Id }),
  query: nothing,
  body: TemplateBody,
  reply: nothing,
  problems: ['not-found'],
})

export const removeTemplate = endpoint({
  name: 'removeTemplate',
  summary: 'Take a text away; answers written with it stay',
  method: 'DELETE',
  path: '/office/templates/:templateId',
  access: writers,
  idempotent: false,
  params: z.object({ templateId: Id }),
  query: nothing,
  body: nothing,
  reply: nothing,
  problems: ['not-found'],
})
