import { randomUUID } from 'node:crypto'
import { calendarContent } from '../src/features/calendar/index.ts'
import { requestsContent } from '../src/features/requests/index.ts'
import { type TestResident, type World } from './world.ts'

export const TEXT = 'Почему отопление дороже? Батарея едва тёплая.'

/** What the product begins with: categories of requests, and the holidays. */
export const givenCategories = async ({ db, deps, clock }: Pick<World, 'db' | 'deps' | 'clock'>) => {
  await calendarContent.load(db, clock.now(), deps.settings)
  await requestsContent.load(db, clock.now(), deps.settings)
}

/** A request of a resident, about nothing in particular. */
export const givenRequest = async (
  resident: TestResident,
  wanted: { category?: string; text?: string; answers?: object[]; accountId?: string } = {},
): Promise<{ id: string; number: number; dueOn: string }> => {
  const { category = 'R0', text = TEXT, answers = [] } = wanted
  const reply = await resident.post('/requests', {
    ...wanted,
    category,
    text,
    answers,
    fileIds: [],
  })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return reply.json()
}

/** The order of a paid service, which is for suppliers. */
export const givenServiceOrder = (resident: TestResident) =>
  givenRequest(resident, {
    category: 'R23',
    text: 'Нужна поверка двух счётчиков воды',
    answers: [
      { field: 'service', value: 'Поверка' },
      { field: 'address', value: 'Можайск, ул. Фрунзе, 14–27' },
    ],
  })

/** A message as a browser sends it: named by the browser. */
export const messageOf = (text: string, clientId: string = randomUUID()) => ({ clientId, text, fileIds: [] })
