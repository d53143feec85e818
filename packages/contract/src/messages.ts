import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, nothing, Words } from './values.ts'

/** As many as a person looks through. Files are uploaded before and are named here by their ids. */
export const FileIds = z.array(Id).max(10)

export const MessageText = Words(2000).min(1)

/** A message as a resident sees it. `state` says what became of it on the other side. */
export const Message = z.object({
  id: Id,
  /** What the sender called it, so that the sender's screen knows its own again. */
  clientId: Id,
  by: z.enum(['resident', 'staff']),
  /** Who of the staff; a resident's own name is known. */
  author: z.string().optional(),
  text: z.string(),
  at: Instant,
  state: z.enum(['sent', 'delivered', 'read']),
  files: z.array(z.object({ id: Id, name: z.string(), size: z.int(), kind: z.enum(['image', 'pdf']) })),
})

export const listMessages = endpoint({
  name: 'listMessages',
  summary: 'Fifty messages before one, oldest first',
  method: 'GET',
  path: '/requests/:requestId/messages',
  access: 'resident',
  idempotent: false,
  params: z.object({ requestId: Id }),
  query: z.object({ before: Id.optional() }),
  body: nothing,
  reply: z.object({ messages: z.array(Message), hasEarlier: z.boolean() }),
  problems: ['not-found'],
})

export const sendMessage = endpoint({
  name: 'sendMessage',
  summary: 'Write to the specialist; an answer to a question gives the request back to them',
  method: 'POST',
  path: '/requests/:requestId/messages',
  access: 'resident',
  idempotent: true,
  params: z.object({ requestId: Id }),
  query: nothing,
  /** The same `clientId` is the same message, whatever the key. */
  body: z.object({ clientId: Id, text: MessageText, fileIds: FileIds }),
  reply: z.object({ message: Message }),
  problems: [
    'not-found',
    'request-closed',
    'too-many-tries',
    'idempotency-key-needed',
    'idempotency-mismatch',
  ],
})

/** How far the messages of the other side have come to this one: up to a message, itself included. */
export const MessageMark = z.object({ upTo: Id, as: z.enum(['delivered', 'read']) })

export const markMessages = endpoint({
  name: 'markMessages',
  summary: 'Say that messages of the specialist have come to the phone, or were read',
  method: 'PUT',
  path: '/requests/:requestId/marks',
  access: 'resident',
  idempotent: false,
  params: z.object({ requestId: Id }),
  query: nothing,
  body: MessageMark,
  reply: nothing,
  problems: ['not-found'],
})
