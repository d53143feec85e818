import type { Period } from '../numbers/calendar.ts'
import type { MeteredService } from '../region/services.ts'
import { used, type Person } from './drawn-consumption.ts'
import { annasAccount, grandmothersAccount } from './drawn-households.ts'
import type { Household } from './household.ts'
import type { Story, StoryMonth } from './story.ts'

type ReadOn = NonNullable<StoryMonth['readOn']>

const water = (day: string, source: 'resident' | 'phone' = 'resident'): ReadOn => ({
  'cold-water': { day, source },
  'hot-water': { day, source },
})

const anna: Readonly<Record<Period, StoryMonth>> = {
  '2026-07': { readOn: water('2026-07-19') },
  '2026-08': {
    readOn: { 'cold-water': null, 'hot-water': { day: '2026-08-21', source: 'resident' } },
    paidOn: '2026-08-12',
  },
  '2026-09': { readOn: water('2026-09-20', 'phone'), paidOn: '2026-09-11' },
  '2026-10': { readOn: water('2026-10-18'), paidOn: '2026-10-09' },
  '2026-11': {
    readOn: water('2026-11-14'),
    paidOn: '2026-11-12',
    recalculations: {
      'hot-water-heat': {
        reason: 'service-outage',
        note: '17 и 18 ноября не было горячей воды',
        from: '2026-11-17',
        to: '2026-11-18',
        amount: -6_420,
      },
    },
  },
}

const support = (amount: number): StoryMonth => ({
  benefit: { service: 'upkeep', reason: 'Меры социальной поддержки', amount },
})

const grandmother: Readonly<Record<Period, StoryMonth>> = {
  '2026-10': { ...support(69_774), paidOn: '2026-10-09' },
  '2026-11': { ...support(94_854), paidOn: '2026-11-12' },
}

const told: Readonly<
  Record<string, { person: Person; months: Readonly<Record<Period, StoryMonth>>; otherwise: StoryMonth }>
> = {
  [annasAccount]: { person: 'anna', months: anna, otherwise: {} },
  [grandmothersAccount]: { person: 'grandmother', months: grandmother, otherwise: support(61_000) },
}

const nothing: Story = () => ({})

/** What is told of a household; of nearly all of them nothing. */
export const storyOf = ({ account, meters }: Household): Story => {
  const teller = told[account]
  if (!teller) return nothing
  return (period) => ({
    ...(teller.months[period] ?? teller.otherwise),
    consumption: Object.fromEntries(
      meters.flatMap(({ service }): [MeteredService, string][] => {
        const amount = used(teller.person, service, period)
        return amount === undefined ? [] : [[service, amount]]
      }),
    ),
  })
}
