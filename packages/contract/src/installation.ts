import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { nothing } from './values.ts'

export const getInstallation = endpoint({
  name: 'getInstallation',
  summary: 'What a visitor has to know of this installation',
  method: 'GET',
  path: '/installation',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    /** Set up as for production, but money or messages go to a pretended partner: a banner says so. */
    pretended: z.boolean(),
  }),
  problems: [],
})
