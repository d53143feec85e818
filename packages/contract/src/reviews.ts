import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FileIds, FileView } from './files.ts'
import { Instant, Line, nothing, Words } from './values.ts'

const Stars = z.int().min(1).max(5)

const Review = z.object({
  stars: z.int(),
  text: z.string().optional(),
  files: z.array(FileView),
  createdAt: Instant,
})

export const getReview = endpoint({
  name: 'getReview',
  summary: 'What the resident has said of the app last',
  method: 'GET',
  path: '/review',
  access: 'resident',
  idempotent: false,
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ review: Review.optional() }),
  problems: [],
})

export const giveReview = endpoint({
  name: 'giveReview',
  summary: 'Rate the app; the newest rating of a resident counts',
  method: 'POST',
  path: '/review',
  access: 'resident',
  idempotent: true,
  params: nothing,
  query: nothing,
  body: z.object({
    stars: Stars,
    text: Words(1000).optional(),
    /** Uploaded before, and in nothing else yet. */
    fileIds: FileIds.optional(),
    /** Of the app that was on the screen. */
    appVersion: Line(40).min(1),
  }),
  reply: z.object({ review: Review }),
  problems: [
    'file-gone',
    'file-not-ready',
    'file-infected',
    'too-many-tries',
    'idempotency-key-needed',
    'idempotency-mismatch',
  ],
})
