import { randomUUID } from 'node:crypto'
import { request } from '@playwright/test'
import type { Resident } from '../../e2e/support/resident.ts'
import { signInOperator } from '../../e2e/support/operator.ts'

/** What a resident has asked: the ids that addresses need. */
export type Asked = {
  /** The form of a request about a line of the newest bill. */
  readonly formPath: string
  /** A specialist works on it and has written. */
  readonly talkedId: string
  readonly answeredId: string
}

/** Asks as the household of the pictures does; the demo operator answers. */
export const askAndAnswer = async (resident: Resident, accountId: string): Promise<Asked> => {
  const { billId, lineId } = await heatingOf(resident, accountId)
  const talkedId = await ask(resident, {
    category: 'R1',
    accountId,
    text: 'Почему отопление дороже?\nБатарея едва тёплая.',
    answers: [
      { field: 'period', value: '2026-11' },
      { field: 'service', value: 'Отопление' },
    ],
    subject: { kind: 'bill', id: billId, lineId },
  })
  await ask(resident, { category: 'R0', text: 'Не приходит бумажная квитанция', answers: [] })
  const answeredId = await ask(resident, {
    category: 'R0',
    text: 'Где посмотреть тарифы на следующий год?',
    answers: [],
  })

  const office = await request.newContext()
  const operator = await signInOperator(office, resident.place)
  await operator.take(talkedId, 'Запросили показания общего счётчика дома у управляющей компании')
  await operator.write(
    talkedId,
    'Анна Сергеевна, здравствуйте!\nДом взял 121,6 Гкал вместо 83,9: ноябрь холоднее.',
  )
  await operator.take(answeredId)
  await operator.write(answeredId, 'Их утвердят в декабре. Новость появится в приложении.')
  await operator.move(answeredId, 'done')
  await office.dispose()
  const query = new URLSearchParams({
    topic: 'R1',
    bill: billId,
    line: lineId,
    period: '2026-11',
    account: accountId,
  })
  return { formPath: `/requests/new?${query}`, talkedId, answeredId }
}

const ask = async ({ api }: Resident, wish: object): Promise<string> => {
  const reply = await api.post('/api/v1/requests', {
    headers: { 'idempotency-key': randomUUID() },
    data: { fileIds: [], ...wish },
  })
  if (!reply.ok()) throw new Error(`POST /requests: ${await reply.text()}`)
  return ((await reply.json()) as { id: string }).id
}

const heatingOf = async (
  { api }: Resident,
  accountId: string,
): Promise<{ billId: string; lineId: string }> => {
  const reply = await api.get(`/api/v1/accounts/${accountId}/bills/2026-11`)
  const bill = (await reply.json()) as { id: string; lines: { id: string; group: string }[] }
  return { billId: bill.id, lineId: bill.lines.find(({ group }) => group === 'heating')?.id ?? '' }
}
