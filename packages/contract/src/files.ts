import { mediaTypes } from '@mosobleirc/domain/files'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Line, nothing } from './values.ts'

/** What one file may weigh, in bytes: 10 MB. */
export const LARGEST_FILE = 10 * 1024 * 1024

/** Files that one request, message or review may carry. */
export const MOST_FILES = 10

/**
 * A file as everybody who may see it is told of it. Bytes are served when it is `clean`, or `unscanned` where no scanner
 * is set up; while `checking` it can be neither used nor read, and an `infected` one never.
 */
export const FileView = z.object({
  id: Id,
  /** As the owner called it, made safe to show, with the ending that its type has. */
  name: z.string(),
  mediaType: z.enum(mediaTypes),
  bytes: z.int(),
  /** Of pictures alone, in pixels. A picture has a preview. */
  width: z.int().optional(),
  height: z.int().optional(),
  state: z.enum(['checking', 'clean', 'unscanned', 'infected']),
  createdAt: Instant,
})

/** Ids of uploaded files in the body of whatever carries them, in the order in which they are shown. */
export const FileIds = z.array(Id).max(MOST_FILES)

const ofFile = z.object({ fileId: Id })

const nameOfFile = z.object({ name: Line(255).min(1) })

const uploadProblems = [
  'file-type-refused',
  'file-broken',
  'image-too-large',
  'files-too-many',
  'too-many-tries',
  'idempotency-key-needed',
  'idempotency-mismatch',
] as const

/** Of the staff those who answer residents. */
const answering = { staff: ['operator', 'supplier'] } as const

export const uploadFile = endpoint({
  name: 'uploadFile',
  summary:
    'Upload a picture (JPEG, PNG, WebP) or a PDF, to be used in a request, a message or a review within a day',
  method: 'POST',
  path: '/files',
  access: 'resident',
  idempotent: true,
  params: nothing,
  query: nameOfFile,
  body: nothing,
  upload: { largest: LARGEST_FILE },
  reply: z.object({ file: FileView }),
  problems: uploadProblems,
})

export const getFileState = endpoint({
  name: 'getFileState',
  summary: 'What is known of an own file: whether it has been checked yet',
  method: 'GET',
  path: '/files/:fileId/state',
  access: 'resident',
  idempotent: false,
  params: ofFile,
  query: nothing,
  body: nothing,
  reply: z.object({ file: FileView }),
  problems: ['not-found'],
})

export const downloadFile = endpoint({
  name: 'downloadFile',
  summary: 'An own file: a picture to be shown, a PDF to be saved',
  method: 'GET',
  path: '/files/:fileId',
  access: 'resident',
  idempotent: false,
  params: ofFile,
  query: nothing,
  body: nothing,
  download: true,
  reply: nothing,
  problems: ['not-found', 'file-not-ready', 'file-infected'],
})

export const previewFile = endpoint({
  name: 'previewFile',
  summary: 'A small picture of an own picture; other files have none',
  method: 'GET',
  path: '/files/:fileId/preview',
  access: 'resident',
  idempotent: false,
  params: ofFile,
  query: nothing,
  body: nothing,
  download: true,
  reply: nothing,
  problems: ['not-found', 'file-not-ready', 'file-infected'],
})

export const removeFile = endpoint({
  name: 'removeFile',
  summary: 'Take an own file back that nothing carries yet',
  method: 'DELETE',
  path: '/files/:fileId',
  access: 'resident',
  idempotent: false,
  params: ofFile,
  query: nothing,
  body: nothing,
  reply: nothing,
  problems: ['not-found'],
})

export const uploadStaffFile = endpoint({
  name: 'uploadStaffFile',
  summary: 'Upload a picture or a PDF, to be sent to a resident within a day',
  method: 'POST',
  path: '/office/files',
  access: answering,
  idempotent: true,
  params: nothing,
  query: nameOfFile,
  body: nothing,
  upload: { largest: LARGEST_FILE },
  reply: z.object({ file: FileView }),
  problems: uploadProblems,
})

export const getStaffFileState = endpoint({
  name: 'getStaffFileState',
  summary: 'What is known of a file that the caller has uploaded: whether it has been checked yet',
  method: 'GET',
  path: '/office/files/:fileId/state',
  access: answering,
  idempotent: false,
  params: ofFile,
  query: nothing,
  body: nothing,
  reply: z.object({ file: FileView }),
  problems: ['not-found'],
})

export const previewStaffFile = endpoint({
  name: 'previewStaffFile',
  summary: 'A small picture of a picture that the caller has uploaded',
  method: 'GET',
  path: '/office/files/:fileId/preview',
  access: answering,
  idempotent: false,
  params: ofFile,
  query: nothing,
  body: nothing,
  download: true,
  reply: nothing,
  problems: ['not-found', 'file-not-ready', 'file-infected'],
})

export const removeStaffFile = endpoint({
  name: 'removeStaffFile',
  summary: 'Take a file back that the caller has uploaded and nothing carries yet',
  method: 'DELETE',
  path: '/office/files/:fileId',
  access: answering,
  idempotent: false,
  params: ofFile,
  query: nothing,
  body: nothing,
  reply: nothing,
  problems: ['not-found'],
})
