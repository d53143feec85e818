import { z } from 'zod'
import { endpoint, type StaffAccess } from './endpoint.ts'
import { NewsButton, NewsCategoryCode, NewsLine, NewsPictureCode } from './news.ts'
import { Id, Instant, Line, nothing } from './values.ts'

const editors = { staff: ['editor', 'administrator'] } as const satisfies StaffAccess

const NewsState = z.enum(['draft', 'scheduled', 'published', 'withdrawn'])

/** Whom an item concerns: everybody, when nothing is named. */
const NewsAudience = z.object({
  municipalities: z.array(Line(80).min(1)).max(100),
  houseIds: z.array(Id).max(100),
})

/** What an editor writes. A draft may lack anything; what is missing is told when it is to be shown. */
const NewsContent = z.object({
  category: NewsCategoryCode,
  title: Line(120),
  /** What stands under the title in the feed. */
  lead: Line(300),
  picture: NewsPictureCode,
  body: z.array(NewsLine).max(80),
  button: NewsButton.optional(),
  /** An emergency stands above everything until then. */
  emergencyUntil: Instant.optional(),
  /** Leaves the feed then. */
  shownUntil: Instant.optional(),
  audience: NewsAudience,
})

/** The save that an editor has seen: what another has saved since is not overwritten. */
const Seen = z.int().min(1).max(1_000_000)

const Saved = z.object({ newsId: Id, version: z.int(), savedAt: Instant })

/** How a colleague is named; nobody, for what was loaded with the product. */
const By = z.string().optional()

export const listOfficeNews = endpoint({
  name: 'listOfficeNews',
  summary: 'Items of every state for editors, last saved first, fifty at a time',
  method: 'GET',
  path: '/office/news',
  access: editors,
  idempotent: false,
  params: nothing,
  query: z.object({
    state: NewsState.optional(),
    /** The last item that is known already. */
    before: Id.optional(),
  }),
  body: nothing,
  reply: z.object({
    items: z.array(
      z.object({
        id: Id,
        title: z.string(),
        category: z.object({ code: NewsCategoryCode, title: z.string() }),
        state: NewsState,
        shownFrom: Instant.optional(),
        shownUntil: Instant.optional(),
        emergencyUntil: Instant.optional(),
        savedAt: Instant,
        savedBy: By,
        /** How many municipalities and houses it is for; none of both is everybody. */
        municipalities: z.int(),
        houses: z.int(),
        /** How many residents have opened it. */
        readers: z.int(),
        demo: z.boolean(),
      }),
    ),
    more: z.boolean(),
    /** How many there are of each state, whatever the filter. */
    counts: z.object({
      draft: z.int(),
      scheduled: z.int(),
      published: z.int(),
      withdrawn: z.int(),
    }),
  }),
  problems: [],
})

export const getOfficeNews = endpoint({
  name: 'getOfficeNews',
  summary: 'One item for editors, with what of it was shown since when',
  method: 'GET',
  path: '/office/news/:newsId',
  access: editors,
  idempotent: false,
  params: z.object({ newsId: Id }),
  query: nothing,
  body: nothing,
  reply: z.object({
    id: Id,
    content: NewsContent.extend({
      /** With their addresses, which nobody can tell from an id. */
      audience: z.object({
        municipalities: z.array(z.string()),
        houses: z.array(z.object({ id: Id, address: z.string() })),
      }),
    }),
    state: NewsState,
    version: z.int(),
    shownFrom: Instant.optional(),
    /** When its text was last changed after it had been shown. */
    updatedAt: Instant.optional(),
    withdrawnAt: Instant.optional(),
    savedAt: Instant,
    savedBy: By,
    readers: z.int(),
    demo: z.boolean(),
    /** What residents were shown before this, newest first. */
    shownVersions: z.array(
      z.object({ version: z.int(), title: z.string(), shownFrom: Instant, savedAt: Instant, savedBy: By }),
    ),
  }),
  problems: ['not-found'],
})

export const createNews = endpoint({
  name: 'createNews',
  summary: 'Begin a draft',
  method: 'POST',
  path: '/office/news',
  access: editors,
  idempotent: true,
  params: nothing,
  query: nothing,
  body: NewsContent,
  reply: Saved,
  problems: [],
})

export const saveNews = endpoint({
  name: 'saveNews',
  summary: 'Save what an editor has changed, unless a colleague has saved since',
  method: 'POST',
  path: '/office/news/:newsId/versions',
  access: editors,
  idempotent: true,
  params: z.object({ newsId: Id }),
  query: nothing,
  body: NewsContent.extend({ seen: Seen }),
  reply: Saved,
  problems: ['not-found', 'news-saved-since', 'news-state-forbids'],
})

export const moveNews = endpoint({
  name: 'moveNews',
  summary: 'Schedule, publish or withdraw an item, or take it back to the drafts',
  method: 'POST',
  path: '/office/news/:newsId/moves',
  access: editors,
  idempotent: true,
  params: z.object({ newsId: Id }),
  query: nothing,
  body: z.object({
    to: NewsState,
    /** When a scheduled item will be shown. */
    shownFrom: Instant.optional(),
    seen: Seen,
  }),
  reply: Saved.extend({ state: NewsState, shownFrom: Instant.optional() }),
  problems: ['not-found', 'news-saved-since', 'news-state-forbids'],
})

export const countNewsReaders = endpoint({
  name: 'countNewsReaders',
  summary: 'How many residents an audience is',
  method: 'POST',
  path: '/office/news/readers',
  access: editors,
  idempotent: false,
  params: nothing,
  query: nothing,
  body: z.object({ audience: NewsAudience }),
  reply: z.object({ residents: z.int() }),
  problems: [],
})

export const listNewsChoices = endpoint({
  name: 'listNewsChoices',
  summary: 'What an editor chooses from: categories and municipalities',
  method: 'GET',
  path: '/office/news/choices',
  access: editors,
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    categories: z.array(z.object({ code: NewsCategoryCode, title: z.string() })),
    municipalities: z.array(z.string()),
  }),
  problems: [],
})

export const findNewsHouses = endpoint({
  name: 'findNewsHouses',
  summary: 'Houses by words of their address, for the audience of an item',
  method: 'GET',
  path: '/office/news/houses',
  access: editors,
  idempotent: false,
  params: nothing,
  query: z.object({ search: Line(100).optional() }),
  body: nothing,
  reply: z.object({
    houses: z.array(z.object({ id: Id, address: z.string(), municipality: z.string() })),
  }),
  problems: [],
})
