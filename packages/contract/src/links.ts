import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { nothing } from './values.ts'

export const listLinks = endpoint({
  name: 'listLinks',
  summary: 'Where the app leads out of itself, in the order in which it is shown',
  method: 'GET',
  path: '/links',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    links: z.array(
      z.object({
        /** What the app knows the link by: it chooses the picture and the place. */
        code: z.string(),
        title: z.string(),
        /** `https:`, `http:`, `tel:` or `geo:`; that of the map is a pattern with `{latitude}` and `{longitude}`. */
        address: z.string(),
        note: z.string().optional(),
      }),
    ),
  }),
  problems: [],
})
