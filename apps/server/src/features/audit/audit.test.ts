import { expect, test } from 'vitest'
import { givenComputer, givenOperator } from '../../../testing/staff-device.ts'
import { givenWorld } from '../../../testing/world.ts'
import { openDatabase, openPool } from '../../platform/database.ts'
import { writeAudit } from './index.ts'

type Entry = { id: string; action: string; staff?: { name: string }; subject?: { id: string; name?: string } }

const givenLog = async () => {
  const world = await givenWorld()
  const operator = await givenOperator(world)
  const read = async (query = '') => (await operator.administrator.get(`/office/audit${query}`)).json()
  const actions = async (query = ''): Promise<string[]> =>
    (await read(query)).entries.map(({ action }: Entry) => action)
  return { world, ...operator, read, actions }
}

test('coming in, going out, refusals and what is done to people are written down', async () => {
  const { world, administrator, staffId, email, signIn, actions, read } = await givenLog()
  const stranger = givenComputer(world)
  await stranger.submitPassword(email, 'не тот пароль')
  await stranger.submitPassword('nobody@example.ru', 'не тот пароль')
  const computer = await signIn()
  await computer.delete('/sign-in/session')
  await administrator.put(`/office/staff/${staffId}/roles`, { roles: ['editor'] })
  await administrator.put(`/office/staff/${staffId}/access`, { disabled: true })
  expect((await actions()).toReversed()).toEqual([
    'staff-invited',
    'invitation-accepted',
    'sign-in-refused',
    'sign-in-refused',
    'signed-in',
    'signed-out',
    'roles-changed',
    'staff-disabled',
  ])
  const [roles] = (await read('?action=roles-changed')).entries
  expect(roles).toMatchObject({
    staff: { id: administrator.id, name: administrator.name },
    subject: { kind: 'staff', id: staffId, name: 'Анна Ковалёва' },
    facts: { before: 'operator', after: 'editor' },
    address: '127.0.0.1',
  })
  const [unknown, known] = (await read('?action=sign-in-refused')).entries
  expect(unknown.subject).toBeUndefined()
  expect(known).toMatchObject({ subject: { id: staffId }, address: '203.0.113.20' })
  expect(known.staff).toBeUndefined()
})

test('a refused deed leaves no entry', async () => {
  const { administrator, actions } = await givenLog()
  const before = await actions()
  await administrator.put(`/office/staff/${administrator.id}/access`, { disabled: true })
  await administrator.post('/office/staff', {
    email: 'anna.kovaleva@example.ru',
    name: 'Анна',
    roles: ['editor'],
  })
  expect(await actions()).toEqual(before)
})

test('the log is filtered by who, what, about whom and when', async () => {
  const { world, administrator, staffId } = await givenLog()
  // Everybody else has been away for too long by then.
  world.clock.set('2026-12-09T23:59:59+03:00')
  const fresh = await world.givenStaff(['administrator'])
  await fresh.put(`/office/staff/${staffId}/roles`, { roles: ['editor'] })
  const asked = async (query: string) => (await fresh.get(`/office/audit?${query}`)).json().entries.length
  expect(await asked(`staffId=${administrator.id}`)).toBe(1)
  expect(await asked(`subjectId=${staffId}`)).toBe(3)
  expect(await asked('action=staff-invited')).toBe(1)
  expect(await asked('from=2026-12-09')).toBe(1)
  expect(await asked('to=2026-12-08')).toBe(2)
  expect(await asked('from=2026-12-09&to=2026-12-09')).toBe(1)
  expect(await asked('from=2026-12-10')).toBe(0)
})

test('pages of fifty go back to the beginning without gaps', async () => {
  const { world, read } = await givenLog()
  const doer = { caller: { address: '203.0.113.9', requestId: 'test' }, now: world.clock.now() }
  for (let turn = 0; turn < 118; turn += 1) await writeAudit(world.db, doer, { action: 'sign-in-refused' })
  const seen: string[] = []
  for (let query = '', more = true; more;) {
    const { entries, next } = await read(query)
    seen.push(...entries.map(({ id }: Entry) => id))
    more = next !== undefined
    query = `?before=${next}`
  }
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test('the server cannot change the log, nor can the owner of the database', async () => {
  const { world } = await givenLog()
  const change = world.db.updateTable('auditEntry').set({ reason: 'ничего не было' }).execute()
  await expect(change).rejects.toThrow('permission denied')
  await expect(world.db.deleteFrom('auditEntry').execute()).rejects.toThrow('permission denied')

  const owner = openDatabase(openPool(world.deps.settings.databaseUrl, { connections: 1, as: 'owner' }))
  try {
    const deletion = owner.deleteFrom('auditEntry').execute()
    await expect(deletion).rejects.toThrow('rows of audit_entry are facts')
  } finally {
    await owner.destroy()
  }
})
