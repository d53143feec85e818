import type { AccountAddress } from '@mosobleirc/domain/accounts'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** An attachment with what there is to know of its account, verified or not. */
export type AttachmentRow = {
  id: string
  verified: boolean
  number: string
  ownName?: string | undefined
  where: AccountAddress
  source: string
  houseId: string
  insuranceRefused: boolean
}

/** A resident's attachments in the order that the resident sees. */
export const selectAttachments = async (db: Db, residentId: string): Promise<AttachmentRow[]> => {
  const rows = await attachmentsOf(db, residentId)
    .orderBy('attachment.position')
    .orderBy('attachment.attachedAt')
    .execute()
  return rows.map(toAttachment)
}

/** One attachment of a resident, by its account. */
export const selectAttachment = async (
  db: Db,
  { residentId, accountId }: { residentId: string; accountId: string },
): Promise<AttachmentRow | undefined> => {
  const row = await attachmentsOf(db, residentId)
    .where('attachment.accountId', '=', accountId)
    .executeTakeFirst()
  return row && toAttachment(row)
}

const attachmentsOf = (db: Db, residentId: string) =>
  db
    .selectFrom('attachment')
    .innerJoin('account', 'account.id', 'attachment.accountId')
    .innerJoin('house', 'house.id', 'account.houseId')
    .select([
      'account.id',
      'attachment.verified',
      'account.number',
      'attachment.ownName',
      'house.municipality',
      'house.address',
      'account.flat',
      'account.source',
      'account.houseId',
      'account.insuranceRefused',
    ])
    .where('attachment.residentId', '=', residentId)

type SelectedAttachment = Awaited<ReturnType<ReturnType<typeof attachmentsOf>['execute']>>[number]

const toAttachment = ({
  municipality,
  address,
  flat,
  ownName,
  ...rest
}: SelectedAttachment): AttachmentRow => ({
  ...rest,
  ownName: ownName ?? undefined,
  where: { municipality, address, flat },
})

type NewAttachment = {
  id: string
  residentId: string
  accountId: string
  verified: boolean
  attachedAt: Date
}

/**
 * Attaches an account, at the end of the resident's list. One that is attached already stays where it is: it may become
 * verified by this, never the other way round.
 *
 * @returns whether it is verified now
 */
export const upsertAttachment = async (
  db: Db,
  { id, residentId, accountId, verified, attachedAt }: NewAttachment,
): Promise<boolean> => {
  const { rows } = await sql<{ verified: boolean }>`
    insert into attachment (id, resident_id, account_id, verified, attached_at, verified_at, position)
    select ${id}, ${residentId}, ${accountId}, ${verified}, ${attachedAt}, ${verified ? attachedAt : null},
      coalesce(max(position), 0) + 1
    from attachment where resident_id = ${residentId}
    on conflict (resident_id, account_id) do update set
      verified = attachment.verified or excluded.verified,
      verified_at = coalesce(attachment.verified_at, excluded.verified_at)
    returning verified
  `.execute(db)
  return rows[0]?.verified === true
}
