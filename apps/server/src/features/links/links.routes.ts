import * as contract from '@mosobleirc/contract'
import type { Deps } from '../../deps.ts'
import type { Handle } from '../../platform/handle.ts'
import { listLinks } from './list-links.ts'

export const registerLinks = (handle: Handle, { db }: Deps) => {
  handle(contract.listLinks, () => listLinks(db))
}
