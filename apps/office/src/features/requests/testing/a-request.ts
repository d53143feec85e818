import { parseCalendarDate } from '@mosobleirc/domain/shared'
import type { OfficeMessage, OfficeRequest } from '../requests.api.ts'

const day = (text: string) => {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`no such day: ${text}`)
  return date
}

export const aMessage = (part: Partial<OfficeMessage> = {}): OfficeMessage => ({
  id: '0193a000-0000-7000-8000-000000000001',
  clientId: part.id ?? '0193a000-0000-7000-8000-000000000001',
  by: 'resident',
  text: 'Почему отопление дороже?',
  at: new Date('2026-12-04T11:36:00Z'),
  state: 'sent',
  files: [],
  internal: false,
  ...part,
})

/** A request of the pictures' day; a test says only what matters to it. */
export const aRequest = (part: Partial<OfficeRequest> = {}): OfficeRequest => ({
  id: '0193a000-0000-7000-8000-000000001217',
  number: 1217,
  topic: 'Отопление за ноябрь выросло',
  category: { code: 'R1', title: 'Начисления' },
  status: 'in-work',
  residentName: 'Лебедева А. С.',
  createdAt: new Date('2026-12-04T11:36:00Z'),
  touchedAt: new Date('2026-12-08T07:12:00Z'),
  preview: 'А батарею кто проверит?',
  previewBy: 'resident',
  unread: 0,
  dueOn: day('2026-12-18'),
  workingDaysLeft: 8,
  termState: 'calm',
  answers: [],
  isConnection: false,
  decides: 'Расчётный центр',
  team: 'Отдел начислений',
  track: [],
  term: {
    receivedOn: day('2026-12-04'),
    dueOn: day('2026-12-18'),
    days: 10,
    kind: 'working',
    act: 'ПП 416, п. 36',
    workingDaysLeft: 8,
    paused: false,
  },
  messages: [],
  hasEarlier: false,
  mayMoveTo: ['waiting', 'done'],
  livePosition: '1',
  ...part,
})
