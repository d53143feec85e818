import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { requestStaff } from './office-requests.ts'
import { Id, nothing } from './values.ts'

const ofRequest = z.object({ requestId: Id, fileId: Id })

export const downloadOfficeMessageFile = endpoint({
  name: 'downloadOfficeMessageFile',
  summary: 'A file of a message of a request, notes included: a picture to be shown, a PDF to be saved',
  method: 'GET',
  path: '/office/requests/:requestId/files/:fileId',
  access: requestStaff,
  idempotent: false,
  params: ofRequest,
  query: nothing,
  body: nothing,
  download: true,
  reply: nothing,
  problems: ['not-found', 'file-not-ready', 'file-infected'],
})

export const previewOfficeMessageFile = endpoint({
  name: 'previewOfficeMessageFile',
  summary: 'A small picture of a picture of a message; other files have none',
  method: 'GET',
  path: '/office/requests/:requestId/files/:fileId/preview',
  access: requestStaff,
  idempotent: false,
  params: ofRequest,
  query: nothing,
  body: nothing,
  download: true,
  reply: nothing,
  problems: ['not-found', 'file-not-ready', 'file-infected'],
})
