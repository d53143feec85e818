import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { DateValue, Line, nothing } from './values.ts'

/** The name of a category or an article in addresses. */
export const HelpCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/)

const Category = z.object({ code: z.string(), name: z.string() })
const Question = z.object({ code: z.string(), question: z.string() })

/** A text with the places where it was hit: offsets in UTF-16 units, in order, apart. Never markup. */
const MarkedText = z.object({
  text: z.string(),
  marks: z.array(z.object({ from: z.int(), to: z.int() })),
})

export const listGlossary = endpoint({
  name: 'listGlossary',
  summary: 'Professional words with a plain sentence each, for the «?» beside them',
  method: 'GET',
  path: '/help/glossary',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    terms: z.array(
      z.object({
        code: z.string(),
        term: z.string(),
        sentence: z.string(),
        /** The answer that says more. */
        article: z.string().optional(),
      }),
    ),
  }),
  problems: [],
})

export const listHelp = endpoint({
  name: 'listHelp',
  summary: 'Categories of the online helper and what is asked most',
  method: 'GET',
  path: '/help',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({
    categories: z.array(Category.extend({ questions: z.int() })),
    mostAsked: z.array(Question),
  }),
  problems: [],
})

export const listHelpArticles = endpoint({
  name: 'listHelpArticles',
  summary: 'Questions of a category with their short answers',
  method: 'GET',
  path: '/help/categories/:category',
  access: 'anyone',
  idempotent: false,
  params: z.object({ category: HelpCode }),
  query: nothing,
  body: nothing,
  reply: Category.extend({ articles: z.array(Question.extend({ shortAnswer: z.string() })) }),
  problems: ['not-found'],
})

export const getHelpArticle = endpoint({
  name: 'getHelpArticle',
  summary: 'One answer: in short, by steps, with its legal acts. All texts are plain',
  method: 'GET',
  path: '/help/articles/:article',
  access: 'anyone',
  idempotent: false,
  params: z.object({ article: HelpCode }),
  query: nothing,
  body: nothing,
  reply: Question.extend({
    category: Category,
    shortAnswer: z.string(),
    /** Paragraphs. */
    details: z.array(z.string()),
    steps: z.array(z.object({ title: z.string(), text: z.string().optional() })),
    documents: z.array(z.string()),
    term: z.string().optional(),
    acts: z.array(z.string()),
    /** Why there is no act. */
    noActReason: z.string().optional(),
    decides: z.string(),
    checkedOn: DateValue,
    /** The place in the act, or the answer itself, is still being compared with the sources. */
    beingChecked: z.boolean(),
    /** The topic of the request that can be sent from the answer. */
    requestTopic: z.string().optional(),
    related: z.array(Question),
  }),
  problems: ['not-found'],
})

export const searchHelp = endpoint({
  name: 'searchHelp',
  summary: 'Answers to a question in words of one’s own, best first. Slips and another keyboard are forgiven',
  method: 'GET',
  path: '/help/search',
  access: 'anyone',
  idempotent: false,
  params: nothing,
  query: z.object({ q: Line(200) }),
  body: nothing,
  reply: z.object({
    /** What was looked for when it is not what was typed. */
    searchedFor: z.string().optional(),
    hits: z.array(
      z.object({
        code: z.string(),
        category: Category,
        question: MarkedText,
        shortAnswer: MarkedText,
        act: z.string().optional(),
      }),
    ),
  }),
  problems: [],
})

export const getHelpFeedback = endpoint({
  name: 'getHelpFeedback',
  summary: 'What the resident has said about an answer',
  method: 'GET',
  path: '/help/articles/:article/feedback',
  access: 'resident',
  idempotent: false,
  params: z.object({ article: HelpCode }),
  query: nothing,
  body: nothing,
  reply: z.object({ helped: z.boolean().optional() }),
  problems: ['not-found'],
})

export const giveHelpFeedback = endpoint({
  name: 'giveHelpFeedback',
  summary: 'Say whether an answer has helped; the last word counts, so a repeat changes nothing',
  method: 'PUT',
  path: '/help/articles/:article/feedback',
  access: 'resident',
  idempotent: false,
  params: z.object({ article: HelpCode }),
  query: nothing,
  body: z.object({ helped: z.boolean() }),
  reply: nothing,
  problems: ['not-found'],
})
