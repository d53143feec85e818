import { type Micros, type MicroRoubles, micros, microRoubles } from '@mosobleirc/domain/shared'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Meter } from './meters.sql.ts'

type Where = Pick<Meter, 'source' | 'house'>

/** A house beats its municipality, a municipality the region. */
const hangsHere = ({ source, house }: Where) => sql<boolean>`
  t.source = ${source}
  and (t.scope = 'region'
    or (t.scope = 'municipality' and t.scope_id = ${house.municipality})
    or (t.scope = 'house' and t.scope_id = ${house.externalId}))`

const nearestFirst = sql`case t.scope when 'house' then 1 when 'municipality' then 2 else 3 end`

export type Tariffs = {
  /** The price of a unit; of consumption ranges the first one. */
  of(service: string, zone?: number): MicroRoubles | undefined
}

/** Tariffs of a house that are in force on a day. */
export const tariffsOf = async (db: Db, where: Where, day: CalendarDate): Promise<Tariffs> => {
  const { rows } = await sql<{ service: string; zone: number | null; value: bigint }>`
    select distinct on (s.external_id, t.zone) s.external_id as service, t.zone, t.value
    from tariff t join service s on s.id = t.service_id
    where ${hangsHere(where)} and t.starts_on <= ${day}
    order by s.external_id, t.zone, ${nearestFirst}, t.starts_on desc, t.range_from nulls first
  `.execute(db)
  const values = new Map(rows.map((row) => [`${row.service}/${row.zone ?? ''}`, microRoubles(row.value)]))
  return { of: (service, zone) => values.get(`${service}/${zone ?? ''}`) ?? values.get(`${service}/`) }
}

/** Norms of a house that are in force on a day, by service: for a person, or for a unit of the service. */
export const normsOf = async (db: Db, where: Where, day: CalendarDate): Promise<Map<string, Micros>> => {
  const { rows } = await sql<{ service: string; value: bigint }>`
    select distinct on (s.external_id) s.external_id as service, t.value
    from norm t join service s on s.id = t.service_id
    where ${hangsHere(where)} and t.starts_on <= ${day}
    order by s.external_id, ${nearestFirst}, t.starts_on desc
  `.execute(db)
  return new Map(rows.map((row) => [row.service, micros(row.value)]))
}
