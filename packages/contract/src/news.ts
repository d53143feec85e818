import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Line, nothing } from './values.ts'

/** A piece of a line that looks the same from its first letter to its last. */
const Span = z.object({
  text: Line(2000),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Where it leads; whoever saves or draws it asks `parseNewsLink` of the domain. */
  href: Line(500).optional(),
})

/**
 * A text is a list of lines, and a line is a list of spans: nothing nests, and nothing of it is markup. Bullets, numbers
 * and rows that follow each other make one list or one table. `docs/decisions/0006-news-text-is-lines.md` says why.
 */
export const NewsLine = z.object({
  kind: z.enum(['paragraph', 'heading', 'bullet', 'number', 'row', 'note']),
  spans: z.array(Span).min(1).max(40),
  /** Of a row: what stands at its right, and how loud. */
  end: Line(80).optional(),
  look: z.enum(['usual', 'changed', 'quiet']).optional(),
})

/** The drawings that an item may have. */
export const NewsPictureCode = z.enum([
  'office',
  'calendar',
  'growth',
  'meter',
  'phone',
  'tap',
  'radiator',
  'receipt',
  'shield',
])

export const NewsButton = z.object({ text: Line(40), target: Line(500) })

export const NewsCategoryCode = z
  .string()
  .max(40)
  .regex(/^[a-z]+(-[a-z]+)*$/)

const Category = z.object({ code: NewsCategoryCode, title: z.string() })

const NewsHead = z.object({
  id: Id,
  category: Category,
  title: z.string(),
  lead: z.string(),
  picture: NewsPictureCode,
  shownFrom: Instant,
  /** New and not opened by this resident yet. */
  unread: z.boolean(),
  /** Invented, to show the product with. */
  demo: z.boolean(),
})

export const listNews = endpoint({
  name: 'listNews',
  summary: 'The feed, newest first, twenty at a time',
  method: 'GET',
  path: '/news',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: z.object({
    category: NewsCategoryCode.optional(),
    /** The last item that is known already: what is older follows. */
    before: Id.optional(),
  }),
  body: nothing,
  reply: z.object({
    items: z.array(NewsHead),
    /** Whether there is more after the last of these. */
    more: z.boolean(),
    /** Categories with something in them, whatever the filter. */
    categories: z.array(Category.extend({ count: z.int() })),
    unread: z.int(),
    /** Emergencies that hold now, whatever the filter. */
    emergencies: z.array(NewsHead.extend({ until: Instant })),
  }),
  problems: [],
})

export const getNewsItem = endpoint({
  name: 'getNewsItem',
  summary: 'One item with its text',
  method: 'GET',
  path: '/news/:newsId',
  access: 'resident',
  idempotent: false,
  params: z.object({ newsId: Id }),
  query: nothing,
  body: nothing,
  reply: NewsHead.extend({
    body: z.array(NewsLine),
    button: NewsButton.optional(),
    /** When its text was last changed after it had been shown. */
    updatedAt: Instant.optional(),
    /** Of an emergency that holds now. */
    emergencyUntil: Instant.optional(),
  }),
  problems: ['not-found'],
})

export const markNewsRead = endpoint({
  name: 'markNewsRead',
  summary: 'The resident has opened an item; again is the same',
  method: 'PUT',
  path: '/news/:newsId/reading-mark',
  access: 'resident',
  idempotent: false,
  params: z.object({ newsId: Id }),
  query: nothing,
  body: nothing,
  reply: nothing,
  problems: ['not-found'],
})
