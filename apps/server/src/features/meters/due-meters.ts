import { meterState, readingWindow, type WindowRule } from '@mosobleirc/domain/meters'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import type { Db } from '../../platform/database.ts'
import { lastCountedMonths, type Meter, metersOf, windowRulesOf, isArchived } from './meters.sql.ts'

type Due = { count: number; until: CalendarDate; daysLeft: number }

/** How many meters of these accounts wait for a reading in a window that is open now, and the nearest end of it. */
export const dueMeters = async (
  db: Db,
  { accountIds, today }: { accountIds: readonly string[]; today: CalendarDate },
): Promise<Due> => {
  const meters = await metersOf(db, accountIds)
  const counted = await lastCountedMonths(
    db,
    meters.map(({ id }) => id),
  )
  const rules = await rulesByHouse(db, meters)
  const windows = meters.flatMap((meter) => {
    const window = readingWindow(rules.get(meter.house.externalId) ?? [], meter.service, today)
    const given = (counted.get(meter.id) ?? '') >= window.countsFor
    const state = meterState({
      automatic: meter.automatic,
      archived: isArchived(meter, today),
      window,
      givenOn: given ? today : undefined,
    })
    return state === 'due' ? [window] : []
  })
  const [nearest] = windows.toSorted((a, b) => (a.to < b.to ? -1 : 1))
  return { count: windows.length, until: nearest?.to ?? today, daysLeft: nearest?.daysLeft ?? 0 }
}

const rulesByHouse = async (db: Db, meters: readonly Meter[]): Promise<Map<string, WindowRule[]>> => {
  const houses = new Map(meters.map((meter) => [meter.house.externalId, meter]))
  const rules = new Map<string, WindowRule[]>()
  for (const [id, meter] of houses) rules.set(id, await windowRulesOf(db, meter))
  return rules
}
