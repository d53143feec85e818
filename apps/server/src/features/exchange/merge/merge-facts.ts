import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import type { Facts } from '../kinds/row-kind.ts'

/** Adds bills with their lines and the payments that they list. What was there before has left staging in the checks. */
export const mergeBills = async (db: Db, { packageId, source, period }: Facts): Promise<void> => {
  await sql`
    insert into bill (id, source, external_id, account_id, period, version, issued_on, due_on, opening, paid, total,
      total_with_insurance, package_id)
    select staged.id, ${source}, staged.external_id, account.id, staged.period, staged.version, staged.issued_on,
      staged.due_on, staged.opening, staged.paid, staged.total, staged.total_with_insurance, ${packageId}
    from staged_bill staged
    join account on account.source = ${source} and account.external_id = staged.account
  `.execute(db)
  await sql`
    insert into bill_line (bill_id, external_id, service_id, payee_id, unit, volume, tariff, way, charged, excess,
      recalculation, benefit, penalty, opening, paid, total, inputs)
    select staged_bill.id, staged.external_id, service.id, payee.id, staged.unit, staged.volume, staged.tariff,
      staged.way, staged.charged, staged.excess, staged.recalculation, staged.benefit, staged.penalty, staged.opening,
      staged.paid, staged.total, staged.inputs
    from staged_bill_line staged
    join staged_bill on staged_bill.external_id = staged.bill
    join service on service.source = ${source} and service.external_id = staged.service
    join payee on payee.source = ${source} and payee.external_id = staged.payee
  `.execute(db)
  await sql`
    insert into payment_posted (id, source, external_id, account_id, payee_id, amount, paid_on, channel, attempt_id,
      period)
    select staged.id, ${source}, staged.external_id, account.id, payee.id, staged.amount, staged.paid_on,
      staged.channel, staged.attempt_id::uuid, ${period ?? null}
    from staged_payment_posted staged
    join account on account.source = ${source} and account.external_id = staged.account
    join payee on payee.source = ${source} and payee.external_id = staged.payee
  `.execute(db)
}

/** Adds readings taken elsewhere. A day of the core begins in the houses' time zone. */
export const mergeReadings = async (db: Db, { source, now }: Facts): Promise<void> => {
  await sql`
    insert into reading (id, meter_id, dials, taken_at, taken_on, received_at, channel, source, external_id)
    select staged.id, meter.id, staged."values", staged.taken_on::timestamp at time zone 'Europe/Moscow',
      staged.taken_on, ${now}, 'core', ${source}, staged.external_id
    from staged_reading staged
    join meter on meter.source = ${source} and meter.external_id = staged.meter
    on conflict (source, external_id) do nothing
  `.execute(db)
}

/** A full package with bills opens its period to residents, in its municipality or in all of its source's. */
export const publish = async (
  db: Db,
  { packageId, source, period, municipality, mode, now }: Facts,
): Promise<void> => {
  if (mode !== 'full' || period === undefined) return
  await sql`
    insert into publication (source, municipality, period, published_at, package_id)
    select distinct ${source}, municipality, ${period}, ${now}::timestamptz, ${packageId}
    from house where source = ${source} ${municipality === undefined ? sql`` : sql`and municipality = ${municipality}`}
    on conflict do nothing
  `.execute(db)
}
