import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { Refusal } from '../../platform/refusal.ts'
import { viewOf } from './file-view.ts'
import { findFile } from './files.sql.ts'
import { openFile } from './open-file.ts'
import { removeFile } from './remove-file.ts'
import { uploadFile } from './upload-file.ts'

export const registerFiles = (handle: Handle, deps: Deps) => {
  const ownFile = async (residentId: string, fileId: string) => {
    const file = await findFile(deps.db, { owner: { residentId }, fileId })
    if (!file) throw new Refusal('not-found')
    return file
  }

  handle(contract.uploadFile, ({ query, resident, upload, exactlyOnce }) =>
    uploadFile(deps, { residentId: resident.id, name: query.name, upload, exactlyOnce }),
  )

  handle(contract.getFileState, async ({ params, resident }) => ({
    file: viewOf(await ownFile(resident.id, params.fileId)),
  }))

  const openOwn = async (residentId: string, fileId: string, which: 'whole' | 'preview') => {
    await ownFile(residentId, fileId)
    return openFile(deps, { fileId, which })
  }

  handle(contract.downloadFile, ({ params, resident }) => openOwn(resident.id, params.fileId, 'whole'))

  handle(contract.previewFile, ({ params, resident }) => openOwn(resident.id, params.fileId, 'preview'))

  handle(contract.removeFile, ({ params, resident }) =>
    removeFile(deps, { owner: { residentId: resident.id }, fileId: params.fileId }),
  )
}
