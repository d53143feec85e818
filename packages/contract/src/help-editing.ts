import { z } from 'zod'
import { endpoint, type StaffAccess } from './endpoint.ts'
import { HelpCode } from './help.ts'
import { DateValue, Instant, Line, nothing } from './values.ts'

const editors = { staff: ['editor', 'administrator'] } as const satisfies StaffAccess

const Text = (longest: number) => Line(longest).min(1)

/** How sure an answer is: a source says so, the norm is known and its place is not, or practice. Rule H9. */
const Confidence = z.enum(['H', 'M', 'L'])

/** `draft`: for editors only; `published`: on residents' screens. */
const State = z.enum(['draft', 'published'])

/** All that an editor writes of one answer. Every text is plain. */
const Content = z.object({
  category: HelpCode,
  question: Text(200),
  shortAnswer: Text(240),
  /** Paragraphs. */
  details: z.array(Text(2000)).max(30),
  steps: z.array(z.object({ title: Text(120), text: Text(600).optional() })).max(20),
  documents: z.array(Text(300)).max(30),
  term: Text(300).optional(),
  acts: z.array(Text(300)).max(20),
  /** Needed where there is no act. */
  noActReason: Text(300).optional(),
  decides: Text(300),
  /** The topic of the request that can be sent from the answer. */
  requestTopic: z
    .string()
    .regex(/^R\d{1,2}$/)
    .optional(),
  /** Place among the most asked. */
  askedPlace: z.int().min(1).max(99).optional(),
  related: z.array(HelpCode).max(10),
  /** Words that people type for it and that stand nowhere else. */
  searchWords: Line(500),
  checkedOn: DateValue,
  confidence: Confidence,
  state: State,
})

/** What residents have said about it. */
const Feedback = { helped: z.int(), notHelped: z.int() }

const Version = z.object({
  version: z.int(),
  savedAt: Instant,
  /** Absent for what the product began with. */
  savedBy: z.string().optional(),
  ...Feedback,
})

export const listHelpForEditors = endpoint({
  name: 'listHelpForEditors',
  summary:
    'All answers with what editors look for: those that have helped least first, then those checked longest ago',
  method: 'GET',
  path: '/office/help/articles',
  access: editors,
  idempotent: false,
  params: nothing,
  query: z.object({
    category: HelpCode.optional(),
    confidence: Confidence.optional(),
    state: State.optional(),
    /** Checked on this day or earlier. */
    checkedUntil: DateValue.optional(),
    /** Part of the question. */
    search: Line(100).optional(),
  }),
  body: nothing,
  reply: z.object({
    categories: z.array(z.object({ code: z.string(), name: z.string() })),
    articles: z.array(
      z.object({
        code: z.string(),
        category: z.string(),
        question: z.string(),
        confidence: Confidence,
        checkedOn: DateValue,
        state: State,
        version: z.int(),
        updatedAt: Instant,
        ...Feedback,
      }),
    ),
  }),
  problems: [],
})

export const getHelpForEditors = endpoint({
  name: 'getHelpForEditors',
  summary: 'One answer as it was saved, the newest version or an older one, and who saved which',
  method: 'GET',
  path: '/office/help/articles/:article',
  access: editors,
  idempotent: false,
  params: z.object({ article: HelpCode }),
  query: z.object({
    version: z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .optional(),
  }),
  body: nothing,
  reply: z.object({
    code: z.string(),
    /** Of the text below. */
    version: z.int(),
    content: Content,
    /** Newest first. */
    versions: z.array(Version),
  }),
  problems: ['not-found'],
})

export const saveHelpArticle = endpoint({
  name: 'saveHelpArticle',
  summary: 'Save a new version of an answer, or the first one of a new answer; older versions stay',
  method: 'POST',
  path: '/office/help/articles/:article/versions',
  access: editors,
  idempotent: true,
  params: z.object({ article: HelpCode }),
  query: nothing,
  body: z.object({
    /** The version that was on the editor's screen; 0 for a new answer. */
    basedOn: z.int().min(0).max(999_999),
    content: Content,
  }),
  reply: z.object({ version: z.int() }),
  problems: ['not-found', 'article-outdated'],
})

export const saveGlossaryTerm = endpoint({
  name: 'saveGlossaryTerm',
  summary: 'Change the sentence behind a «?»',
  method: 'PUT',
  path: '/office/help/glossary/:term',
  access: editors,
  idempotent: false,
  params: z.object({ term: HelpCode }),
  query: nothing,
  body: z.object({
    term: Text(80),
    sentence: Text(240),
    /** The answer that says more. */
    article: HelpCode.optional(),
  }),
  reply: nothing,
  problems: ['not-found'],
})
