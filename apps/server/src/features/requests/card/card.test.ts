import { kopecks } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { givenMeter } from '../../../../testing/meters.ts'
import { givenPostedBill } from '../../../../testing/payments.ts'
import { givenAccount, givenAttachment, givenPayee } from '../../../../testing/region.ts'
import { givenCategories, givenRequest } from '../../../../testing/requests.ts'
import { givenWorld } from '../../../../testing/world.ts'

const reason = 'Сверяю начисления по заявке'

/** A resident with a verified account and one that is not, who has asked something. */
const givenAsked = async () => {
  const world = await givenWorld()
  const { db } = world
  await givenCategories(world)
  const resident = await world.givenResident()
  const [account, other, payee] = [await givenAccount(db), await givenAccount(db), await givenPayee(db)]
  await givenAttachment(db, { residentId: resident.id, accountId: account.id })
  await givenAttachment(db, { residentId: resident.id, accountId: other.id, verified: false })
  const lines = (total: bigint) => [{ payeeId: payee.id, total: kopecks(total) }]
  await givenPostedBill(db, { accountId: account.id, lines: lines(952_027n) })
  await givenPostedBill(db, { accountId: other.id, lines: lines(777_777n) })
  await givenMeter(db, { accountId: account.id })
  const earlier = await givenRequest(resident, { text: 'Прежняя моя заявка о другом' })
  world.clock.pass(60)
  const { id } = await givenRequest(resident, { accountId: account.id })
  const operator = await world.givenStaff(['operator'])
  const audit = () =>
    db
      .selectFrom('auditEntry')
      .select(['action', 'staffId', 'subjectId', 'reason', 'facts'])
      .orderBy('id')
      .execute()
  return { ...world, resident, account, other, earlier, id, operator, audit, path: `/office/requests/${id}` }
}

test('the card shows what the resident’s own app shows, and of an unverified account nothing', async () => {
  const { operator, path, account, other, earlier, resident } = await givenAsked()
  const card = (await operator.post(`${path}/card`, { reason })).json()
  expect(card).toMatchObject({
    residentId: resident.id,
    name: 'Ковалёва Анна',
    accounts: [
      {
        id: account.id,
        number: account.number,
        verified: true,
        asked: true,
        balance: 952_027,
        bills: [{ period: '2026-11', total: 952_027, dueOn: '2026-12-15' }],
        lines: [{ total: 952_027 }],
      },
      { id: other.id, verified: false, asked: false, bills: [], lines: [], meters: [] },
    ],
    payments: [],
    requests: [{ id: earlier.id, number: 1001, topic: 'Прежняя моя заявка о другом', status: 'new' }],
  })
  expect(card.accounts[0].meters).toHaveLength(1)
  expect(card.accounts[1]).not.toHaveProperty('balance')
})

test('opening it is written down with its reason and whose it is', async () => {
  const { operator, path, id, resident, audit } = await givenAsked()
  await operator.post(`${path}/card`, { reason: `  ${reason} ` })
  expect(await audit()).toEqual([
    {
      action: 'resident-card-opened',
      staffId: operator.id,
      subjectId: id,
      reason,
      facts: { residentId: resident.id },
    },
  ])
})

test.each([{}, { reason: '' }, { reason: 'а' }, { reason: '          ' }])(
  'with %j it stays closed, and nothing of it is told',
  async (body) => {
    const { operator, path, audit, account } = await givenAsked()
    const reply = await operator.post(`${path}/card`, body)
    expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field: 'reason' } })
    expect(reply.body).not.toContain(account.number)
    expect(await audit()).toEqual([])
  },
)

test('the phone is masked until the eye is pressed, which is written down too', async () => {
  const { operator, path, resident, audit } = await givenAsked()
  const card = await operator.post(`${path}/card`, { reason })
  expect(card.body).not.toContain(resident.phone)
  expect(card.json().maskedPhone).toContain('•')
  expect((await operator.post(`${path}/phone`)).json()).toEqual({ phone: resident.phone })
  expect((await audit()).map(({ action }) => action)).toEqual([
    'resident-card-opened',
    'resident-phone-shown',
  ])
})

test('staff of other work open no cards', async () => {
  const { givenStaff, path, nobody } = await givenAsked()
  for (const role of ['supplier', 'editor', 'billing'] as const) {
    const member = await givenStaff([role])
    expect((await member.post(`${path}/card`, { reason })).json().code).toBe('not-allowed')
    expect((await member.post(`${path}/phone`)).json().code).toBe('not-allowed')
  }
  expect((await nobody.post(`${path}/card`, { reason })).json().code).toBe('sign-in-required')
})
