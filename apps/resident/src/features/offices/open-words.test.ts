import type { OpenState } from '@mosobleirc/domain/offices'
import { type CalendarDate, parseCalendarDate } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { comingWords } from './coming-words.ts'
import { distanceWords } from './distance-words.ts'
import { openWords } from './open-words.ts'

const date = (text: string): CalendarDate => {
  const parsed = parseCalendarDate(text)
  if (parsed === undefined) throw new RangeError(text)
  return parsed
}
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')

/** A Tuesday. */
const now = { date: date('2026-12-08'), minute: 600 }
const closed = (day: string): OpenState => ({ kind: 'closed', opensOn: date(day), opensAt: 540 })

test.each<[OpenState, string, string]>([
  [{ kind: 'open', closesAt: 1200, minutesLeft: 61 }, 'ok', 'Открыт до 20:00'],
  [{ kind: 'open', closesAt: 1200, minutesLeft: 60 }, 'attention', 'Закроется через 60 минут'],
  [{ kind: 'open', closesAt: 1200, minutesLeft: 1 }, 'attention', 'Закроется через 1 минуту'],
  [{ kind: 'open', closesAt: 780, minutesLeft: 90, resumesAt: 825 }, 'ok', 'Открыт, обед с 13:00 до 13:45'],
  [{ kind: 'open', closesAt: 780, minutesLeft: 22, resumesAt: 825 }, 'attention', 'Через 22 минуты обед'],
  [{ kind: 'lunch', opensAt: 825, minutesLeft: 5 }, 'attention', 'Обед до 13:45'],
  [closed('2026-12-08'), 'neutral', 'Закрыт, откроется в 9:00'],
  [closed('2026-12-09'), 'neutral', 'Закрыт, завтра с 9:00'],
  [closed('2026-12-10'), 'neutral', 'Закрыт, в четверг с 9:00'],
  [closed('2026-12-12'), 'neutral', 'Закрыт, в субботу с 9:00'],
  [closed('2026-12-14'), 'neutral', 'Закрыт, в понедельник с 9:00'],
  [closed('2026-12-15'), 'neutral', 'Закрыт, 15 декабря с 9:00'],
  [{ kind: 'closed' }, 'neutral', 'Временно закрыт'],
  [{ kind: 'unknown' }, 'neutral', 'Часы уточните по телефону'],
])('%o', (state, look, text) => {
  const words = openWords(state, now)
  expect([words.look, plain(words.text)]).toEqual([look, text])
})

test.each([
  ['2026-12-16', 'Закрыт, в среду с 9:00'],
  ['2026-12-15', 'Закрыт, во вторник с 9:00'],
])('on %s within a week', (day, text) => {
  expect(plain(openWords(closed(day), { date: date('2026-12-11'), minute: 0 }).text)).toBe(text)
})

test.each([
  [0, '10 м'],
  [648, '650 м'],
  [996, '1,0 км'],
  [2_140, '2,1 км'],
  [9_960, '10 км'],
  [103_600, '104 км'],
])('%i metres are %s', (metres, text) => {
  expect(plain(distanceWords(metres))).toBe(text)
})

test('coming days are told in one sentence', () => {
  const shorter = { kind: 'shorter', from: date('2026-12-30'), to: date('2026-12-30') } as const
  const holiday = { kind: 'closed', from: date('2026-12-31'), to: date('2027-01-08') } as const
  expect(plain(comingWords([shorter, holiday]))).toBe(
    '30 декабря офисы закроются раньше, с 31 декабря по 8 января офисы закрыты.',
  )
  expect(plain(comingWords([holiday]))).toBe('С 31 декабря по 8 января офисы закрыты.')
  expect(comingWords([])).toBeUndefined()
})
