import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { getFile } from './get-file.ts'
import { openOwnFile } from './open-own-file.ts'
import { removeFile } from './remove-file.ts'
import { uploadFile } from './upload-file.ts'

const ofResident = ({ id }: { id: string }) => ({ residentId: id })

const ofStaff = ({ id }: { id: string }) => ({ staffId: id })

export const registerFiles = (handle: Handle, deps: Deps) => {
  handle(contract.uploadFile, ({ query, resident, upload, exactlyOnce }) =>
    uploadFile(deps, { owner: ofResident(resident), ...query, upload, exactlyOnce }),
  )

  handle(contract.getFileState, ({ params, resident }) =>
    getFile(deps.db, { owner: ofResident(resident), ...params }),
  )

  handle(contract.downloadFile, ({ params, resident }) =>
    openOwnFile(deps, { owner: ofResident(resident), ...params, which: 'whole' }),
  )

  handle(contract.previewFile, ({ params, resident }) =>
    openOwnFile(deps, { owner: ofResident(resident), ...params, which: 'preview' }),
  )

  handle(contract.removeFile, ({ params, resident }) =>
    removeFile(deps, { owner: ofResident(resident), ...params }),
  )
}

/** The same for those of the staff who answer residents. */
export const registerStaffFiles = (handle: Handle, deps: Deps) => {
  handle(contract.uploadStaffFile, ({ query, staff, upload, exactlyOnce }) =>
    uploadFile(deps, { owner: ofStaff(staff), ...query, upload, exactlyOnce }),
  )

  handle(contract.getStaffFileState, ({ params, staff }) =>
    getFile(deps.db, { owner: ofStaff(staff), ...params }),
  )

  handle(contract.previewStaffFile, ({ params, staff }) =>
    openOwnFile(deps, { owner: ofStaff(staff), ...params, which: 'preview' }),
  )

  handle(contract.removeStaffFile, ({ params, staff }) =>
    removeFile(deps, { owner: ofStaff(staff), ...params }),
  )
}
