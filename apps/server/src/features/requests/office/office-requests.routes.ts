import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../../deps.ts'
import type { Handle } from '../../../platform/handle.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { SignedInStaff } from '../../../platform/staff-session.ts'
import { openFile } from '../../files/index.ts'
import { messagesForStaff } from '../chat/list-messages.ts'
import { carriesFile } from '../chat/message-files.sql.ts'
import { markMessages } from '../chat/mark-messages.ts'
import { categoriesOf, colleaguesOf } from './colleagues.sql.ts'
import { getOfficeRequest } from './get-office-request.ts'
import { listQueue } from './list-queue.ts'
import { moveRequest, noteStep } from './move-request.ts'
import { sendOfficeMessage } from './send-office-message.ts'
import { takeRequest } from './take-request.ts'
import { addTemplate, changeTemplate, listTemplates, removeTemplate } from './templates.ts'
import { transferRequest } from './transfer-request.ts'
import { worksAs } from './who-works.ts'
import { needLocked, needRequest } from './with-request.ts'

/** The queue of requests, and what staff do with one. */
export const registerOfficeRequests = (handle: Handle, deps: Deps) => {
  const { db, inTransaction, inSnapshot, clock } = deps

  handle(contract.listOfficeRequests, ({ query, staff }) =>
    inSnapshot((tx) => listQueue(tx, { staff, now: clock.now() }, query)),
  )

  handle(contract.listRequestColleagues, async ({ staff }) => ({
    colleagues: await colleaguesOf(db, worksAs(staff.roles)),
    categories: await categoriesOf(db, worksAs(staff.roles)),
  }))

  handle(contract.getOfficeRequest, ({ params, staff }) =>
    inSnapshot((tx) => getOfficeRequest(tx, { staff, now: clock.now() }, params.requestId)),
  )

  handle(contract.listOfficeMessages, ({ params, query, staff }) =>
    inSnapshot(async (tx) => {
      const request = await needRequest(tx, { staff }, params.requestId)
      return messagesForStaff(tx, request.id, query.before)
    }),
  )

  handle(contract.takeRequest, ({ params, body, staff, caller, exactlyOnce }) =>
    exactlyOnce(async (tx) => {
      await takeRequest(tx, { staff, caller, now: clock.now() }, { ...params, ...body })
      return {}
    }),
  )

  handle(contract.transferRequest, ({ params, body, staff, caller, exactlyOnce }) =>
    exactlyOnce(async (tx) => {
      await transferRequest(tx, { staff, caller, now: clock.now() }, { ...params, ...body })
      return {}
    }),
  )

  handle(contract.moveRequest, ({ params, body, staff, caller, exactlyOnce }) =>
    exactlyOnce(async (tx) => {
      await moveRequest(tx, { staff, caller, now: clock.now() }, { ...params, ...body })
      return {}
    }),
  )

  handle(contract.noteStep, ({ params, body, staff, caller, exactlyOnce }) =>
    exactlyOnce(async (tx) => {
      await noteStep(tx, { staff, caller, now: clock.now() }, { ...params, ...body })
      return {}
    }),
  )

  handle(contract.sendOfficeMessage, ({ params, body, staff, caller, exactlyOnce }) =>
    exactlyOnce((tx) => sendOfficeMessage(tx, { staff, caller, now: clock.now() }, { ...params, ...body })),
  )

  const seenFile = async (staff: SignedInStaff, requestId: string, fileId: string) => {
    await needRequest(db, { staff }, requestId)
    if (!(await carriesFile(db, { requestId, fileId, side: 'staff' }))) throw new Refusal('not-found')
    return fileId
  }

  handle(contract.downloadOfficeMessageFile, async ({ params, staff }) => {
    const fileId = await seenFile(staff, params.requestId, params.fileId)
    return openFile(deps, { fileId, which: 'whole' })
  })

  handle(contract.previewOfficeMessageFile, async ({ params, staff }) => {
    const fileId = await seenFile(staff, params.requestId, params.fileId)
    return openFile(deps, { fileId, which: 'preview' })
  })

  handle(contract.markOfficeMessages, async ({ params, body, staff }) => {
    await inTransaction(async (tx) => {
      const request = await needLocked(tx, { staff }, params.requestId)
      await markMessages(tx, { ...body, request, side: 'staff', now: clock.now() })
    })
    return {}
  })
}

/** Texts that staff answer with. */
export const registerTemplates = (handle: Handle, { db, inTransaction, clock }: Deps) => {
  handle(contract.listTemplates, () => listTemplates(db))

  handle(contract.addTemplate, ({ body, exactlyOnce, ...who }) =>
    exactlyOnce((tx) => addTemplate(tx, { ...who, now: clock.now() }, body)),
  )

  handle(contract.changeTemplate, async ({ params, body, ...who }) => {
    await inTransaction((tx) => changeTemplate(tx, { ...who, now: clock.now() }, { ...params, ...body }))
    return {}
  })

  handle(contract.removeTemplate, async ({ params, ...who }) => {
    await inTransaction((tx) => removeTemplate(tx, { ...who, now: clock.now() }, params.templateId))
    return {}
  })
}
