import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'

/** Who asks and who answers: both speak to the API. */
type Sides = { readonly resident: APIRequestContext; readonly operator: APIRequestContext }

/** A queue for the pictures of the office: new, in work with a note, waiting, answered, and a flat to be connected. */
export const fillQueue = async ({ resident, operator }: Sides, accountId: string): Promise<void> => {
  const ask = (text: string, category = 'R0') =>
    post(resident, '/requests', { category, accountId, text, answers: answers[category] ?? [], fileIds: [] })
  const write = (requestId: string, text: string, more: object = {}) =>
    post(operator, `/office/requests/${requestId}/messages`, {
      clientId: randomUUID(),
      text,
      fileIds: [],
      internal: false,
      ...more,
    })
  const take = (requestId: string) => post(operator, `/office/requests/${requestId}/taking`, {})
  const reply = (requestId: string, text: string) =>
    post(resident, `/requests/${requestId}/messages`, { clientId: randomUUID(), text, fileIds: [] })

  await ask('Справка об отсутствии задолженности за все прошлые годы для продажи квартиры')
  const answered = await ask('Куда приносить заявление на рассрочку?')
  await take(answered)
  await write(answered, 'В любой офис. Ближайший к вам есть на карте в приложении.', { moveTo: 'done' })
  const waiting = await ask('Пени за октябрь, хотя я платила вовремя')
  await take(waiting)
  await write(waiting, 'Пришлите, пожалуйста, чек из банка: по нему найдём платёж.', { moveTo: 'waiting' })
  await post(resident, '/requests/connections', {
    fullName: 'Ковалёва Анна Сергеевна',
    address: 'Королёв, улица Фрунзе, дом 14',
    flat: '28',
    email: 'anna@example.org',
  })
  const talked = await ask('Отопление за ноябрь выросло. Батарея едва тёплая, а сумма больше.', 'R1')
  await take(talked)
  await write(talked, 'Управляющая компания подтвердила показание общего счётчика: 121,6 Гкал. Ошибки нет.', {
    internal: true,
  })
  await write(
    talked,
    'Анна Сергеевна, здравствуйте! Ноябрь холоднее: дом взял 121,6 Гкал вместо 83,9. Тариф прежний.',
  )
  await reply(talked, 'Спасибо, теперь понятно. А батарею кто проверит?')
}

const answers: Readonly<Record<string, readonly object[]>> = {
  R1: [
    { field: 'period', value: '2026-11' },
    { field: 'service', value: 'Отопление' },
  ],
}

/** @returns the id of what has been made, where something has */
const post = async (api: APIRequestContext, path: string, data: object): Promise<string> => {
  const answer = await api.post(`/api/v1${path}`, { headers: { 'idempotency-key': randomUUID() }, data })
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`)
  return ((await answer.json()) as { id?: string }).id ?? ''
}
