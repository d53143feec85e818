import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { givenSandbox } from '../../../testing/given-sandbox.ts'
import { makeFaults } from '../../faults/faults.ts'
import { openState } from '../../state.ts'
import { deliverDue } from './deliver-due.ts'
import { enqueueNotification } from './enqueue-notification.ts'
import { createNotificationTable } from './notifications.sql.ts'

test('a notification that was not taken is delivered after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-restart-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { deps, advance } = await givenSandbox()
  const stopping = new AbortController().signal

  const before = openState(folder)
  createNotificationTable(before)
  const first = { ...deps, state: before, faults: makeFaults(before) }
  enqueueNotification(first, { event: 'payment.succeeded', objectId: '1', object: { description: 'Ёлки' } })
  await deliverDue(first, { post: async () => 500, stopping })
  before.close()
  advance(1_000)

  const after = openState(folder)
  createNotificationTable(after)
  const taken: string[] = []
  const post = async (_url: string, body: string) => {
    taken.push(body)
    return 200
  }
  await deliverDue({ ...deps, state: after }, { post, stopping })
  after.close()
  expect(taken).toEqual([
    '{"type":"notification","event":"payment.succeeded","object":{"description":"Ёлки"}}',
  ])
})
