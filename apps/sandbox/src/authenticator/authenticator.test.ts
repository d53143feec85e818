import { expect, test } from 'vitest'
import { givenSandbox } from '../../testing/given-sandbox.ts'
import type { Shown } from './demo-staff.ts'

const givenPhones = async () => {
  const sandbox = await givenSandbox({
    DEMO_STAFF_KEY: 'a key of thirty-two characters..'.replaceAll(' ', '-'),
  })
  const read = async (): Promise<Shown[]> => (await sandbox.app.inject('/authenticator.json')).json().staff
  return { ...sandbox, read }
}

test('everybody of the demo staff has a password and a code of their own', async () => {
  const { read } = await givenPhones()
  const staff = await read()
  expect(staff.map(({ email }) => email.split('@')[0])).toEqual([
    'administrator',
    'operator',
    'supplier',
    'editor',
    'billing',
  ])
  for (const { password, code } of staff) {
    expect(password).toMatch(/^[\w-]{16}$/)
    expect(code).toMatch(/^\d{6}$/)
  }
  expect(new Set(staff.map(({ password }) => password)).size).toBe(5)
})

test('after half a minute the next code is shown', async () => {
  const { read, advance } = await givenPhones()
  const [before] = await read()
  expect(before?.secondsLeft).toBe(30)
  advance(29_000)
  expect((await read())[0]).toEqual({ ...before, secondsLeft: 1 })
  advance(1000)
  expect((await read())[0]).toMatchObject({ code: before?.nextCode, secondsLeft: 30 })
})

test('the page shows them ready to copy', async () => {
  const { app, read } = await givenPhones()
  const [first] = await read()
  const { body } = await app.inject('/authenticator')
  expect(body).toContain(`data-copy="${first?.code}"`)
  expect(body).toContain(`data-copy="${first?.password}"`)
})
