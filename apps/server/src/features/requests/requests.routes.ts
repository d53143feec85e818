import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openFile } from '../files/index.ts'
import { messagesForResident } from './chat/list-messages.ts'
import { markMessages } from './chat/mark-messages.ts'
import { carriesFile } from './chat/message-files.sql.ts'
import { sendMessage } from './chat/send-message.ts'
import { createConnectionRequest } from './connection/create-connection-request.ts'
import { createRequest } from './create-request.ts'
import { getRequest } from './get-request.ts'
import { listCategories } from './list-categories.ts'
import { listRequests } from './list-requests.ts'
import { rateRequest } from './rate-request.ts'
import { reopenRequest } from './reopen-request.ts'
import { findOwnRequest, lockOwnRequest } from './requests.sql.ts'

/** Requests and chats of a resident. */
export const registerRequests = (handle: Handle, deps: Deps) => {
  const { db, inTransaction, inSnapshot, clock } = deps

  handle(contract.listRequestCategories, () => listCategories(db, clock.now()))

  handle(contract.createRequest, ({ body, resident, exactlyOnce }) =>
    exactlyOnce((tx) => createRequest(tx, { ...body, residentId: resident.id, now: clock.now() })),
  )

  handle(contract.createConnectionRequest, ({ body, resident, exactlyOnce }) =>
    exactlyOnce((tx) => createConnectionRequest(tx, { ...body, residentId: resident.id, now: clock.now() })),
  )

  handle(contract.listRequests, ({ query, resident }) =>
    inSnapshot((tx) => listRequests(tx, { ...query, residentId: resident.id, now: clock.now() })),
  )

  handle(contract.getRequest, ({ params, resident }) =>
    inSnapshot((tx) => getRequest(tx, { ...params, residentId: resident.id, now: clock.now() })),
  )

  handle(contract.listMessages, ({ params, query, resident }) =>
    inSnapshot(async (tx) => {
      const request = await findOwnRequest(tx, { ...params, residentId: resident.id })
      if (!request) throw new Refusal('not-found')
      return messagesForResident(tx, request.id, query.before)
    }),
  )

  handle(contract.sendMessage, ({ params, body, resident, exactlyOnce }) =>
    exactlyOnce((tx) => sendMessage(tx, { ...params, ...body, residentId: resident.id, now: clock.now() })),
  )

  handle(contract.markMessages, async ({ params, body, resident }) => {
    await inTransaction(async (tx) => {
      const request = await lockOwnRequest(tx, { ...params, residentId: resident.id })
      if (!request) throw new Refusal('not-found')
      await markMessages(tx, { ...body, request, side: 'resident', now: clock.now() })
    })
    return {}
  })

  const seenFile = async (residentId: string, requestId: string, fileId: string) => {
    const request = await findOwnRequest(db, { requestId, residentId })
    const side = 'resident'
    if (!request || !(await carriesFile(db, { requestId, fileId, side }))) throw new Refusal('not-found')
    return fileId
  }

  handle(contract.downloadMessageFile, async ({ params, resident }) => {
    const fileId = await seenFile(resident.id, params.requestId, params.fileId)
    return openFile(deps, { fileId, which: 'whole' })
  })

  handle(contract.previewMessageFile, async ({ params, resident }) => {
    const fileId = await seenFile(resident.id, params.requestId, params.fileId)
    return openFile(deps, { fileId, which: 'preview' })
  })

  handle(contract.rateRequest, ({ params, body, resident }) =>
    inTransaction((tx) => rateRequest(tx, { ...params, ...body, residentId: resident.id, now: clock.now() })),
  )

  handle(contract.reopenRequest, ({ params, body, resident, exactlyOnce }) =>
    exactlyOnce((tx) => reopenRequest(tx, { ...params, ...body, residentId: resident.id, now: clock.now() })),
  )
}
