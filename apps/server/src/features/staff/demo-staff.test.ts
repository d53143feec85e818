import { expect, test } from 'vitest'
import { startSandbox } from '../../../testing/sandbox.ts'
import { givenComputer } from '../../../testing/staff-device.ts'
import { givenWorld } from '../../../testing/world.ts'
import { loadContents } from '../../platform/load-contents.ts'
import { demoStaff } from './demo-staff.ts'

const DEMO_STAFF_KEY = 'a-key-that-server-and-sandbox-share'

const sandbox = await startSandbox({
  DEMO_STAFF_KEY,
  CLOCK: '2026-12-08T09:00+03:00',
  CLOCK_FIXED: '1',
})

const givenDemo = async (demoStaffKey: string | undefined) => {
  const world = await givenWorld({ settings: { demoContent: true, demoStaffKey } })
  await loadContents(world.deps, [demoStaff])
  return world
}

test('everybody whom the sandbox shows signs in with what it shows', async () => {
  const world = await givenDemo(DEMO_STAFF_KEY)
  const shown = (await sandbox.readJson('/authenticator.json')) as {
    staff: { email: string; name: string; password: string; code: string }[]
  }
  const roles: Record<string, string[]> = {}
  for (const { email, name, password, code } of shown.staff) {
    const computer = givenComputer(world)
    const { challenge } = (await computer.submitPassword(email, password)).json()
    await computer.submitCode(challenge, code)
    const self = (await computer.get('/me')).json()
    expect(self).toMatchObject({ email, name })
    roles[email.replace(/@.*/, '')] = self.roles
  }
  expect(roles).toEqual({
    operator: ['operator'],
    supplier: ['supplier'],
    editor: ['editor'],
    billing: ['billing'],
    administrator: ['operator', 'supplier', 'editor', 'billing', 'administrator'],
  })
})

test('without the key there are none', async () => {
  const { db } = await givenDemo(undefined)
  expect(await db.selectFrom('staff').select('id').execute()).toEqual([])
})
