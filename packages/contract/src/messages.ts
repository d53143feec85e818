import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FileIds, FileView } from './files.ts'
import { Id, Instant, nothing, Words } from './values.ts'

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
  files: z.array(FileView),
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
    'file-gone',
    'file-not-ready',
    'file-infected',
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

const ofMessage = z.object({ requestId: Id, fileId: Id })

export const downloadMessageFile = endpoint({
  name: 'downloadMessageFile',
  summary: 'A file of a message, whoever has sent it: a picture to be shown, a PDF to be saved',
  method: 'GET',
  path: '/requests/:requestId/files/:fileId',
  access: 'resident',
  idempotent: false,
  params: ofMessage,
  query: nothing,
  body: nothing,
  download: true,
  reply: nothing,
  problems: ['not-found', 'file-not-ready', 'file-infected'],
})

export const previewMessageFile = endpoint({
  name: 'previewMessageFile',
  summary: 'A small picture of a picture of a message; other files have none',
  method: 'GET',
  path: '/requests/:requestId/files/:fileId/preview',
  access: 'resident',
  idempotent: false,
  params: ofMessage,
  query: nothing,
  body: nothing,
  download: true,
  reply: nothing,
  problems: ['not-found', 'file-not-ready', 'file-infected'],
})
