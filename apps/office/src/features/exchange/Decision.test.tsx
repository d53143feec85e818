import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { answering, renderOffice, wordsOf } from '../../../testing/render-office.tsx'
import { Decision } from './Decision.tsx'
import type { IncomingPackage } from './exchange.api.ts'

const held: IncomingPackage = {
  id: 'core-1',
  source: 'core-mo',
  kinds: ['accounts', 'bills'],
  mode: 'full',
  state: 'held',
  receivedAt: new Date('2026-12-08T05:14:00Z'),
  rows: 184_220,
  accepted: 0,
  refused: 23,
}

const open = (one: Partial<IncomingPackage> = {}, isStale = false) =>
  renderOffice(<Decision one={{ ...held, ...one }} code={undefined} isStale={isStale} />)

const button = (name: RegExp) => screen.queryByRole('button', { name })

test('the release names its size on the button and asks once more with the same number', async () => {
  const asked = answering({ body: {} })
  open()
  await userEvent.click(screen.getByRole('button', { name: /^Выпустить 184.197$/u }))
  const question = await screen.findByRole('dialog', { name: /^Выпустить 184.197.строк\?$/u })
  expect(wordsOf(question)).toMatch(/отказано: 23/)
  expect(asked).not.toHaveBeenCalled()
  await userEvent.click(screen.getAllByRole('button', { name: /^Выпустить 184.197$/u }).at(-1) ?? question)
  await vi.waitFor(() =>
    expect(asked.mock.calls[0]?.[0]).toBe('/api/v1/office/exchange/packages/core-1/release'),
  )
})

test('a package is not returned without a reason', async () => {
  const asked = answering({ body: {} })
  open()
  await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }))
  const yes = await screen.findByRole('button', { name: /^Вернуть 184.220$/u })
  await userEvent.click(yes)
  expect(asked).not.toHaveBeenCalled()
  await userEvent.type(screen.getByRole('textbox', { name: 'Почему возвращаете' }), 'не тот месяц')
  await userEvent.click(yes)
  await vi.waitFor(() =>
    expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toEqual({ reason: 'не тот месяц' }),
  )
})

test('who comes second is told in words', async () => {
  answering({ status: 409, body: { code: 'package-not-held', facts: {} } })
  open()
  await userEvent.click(screen.getByRole('button', { name: /^Выпустить/u }))
  await userEvent.click(
    (await screen.findAllByRole('button', { name: /^Выпустить/u })).at(-1) ?? document.body,
  )
  expect(wordsOf(await screen.findByRole('alert'))).toMatch(/уже не ждёт решения/)
})

test('nobody decides on what could not be renewed, nor on what is not held', () => {
  open({}, true)
  expect(button(/^Выпустить/u)).toBeNull()
  expect(screen.getByText(/когда данные обновятся/u)).toBeTruthy()
})

test('a package that has landed has its protocol only', () => {
  open({ state: 'merged' })
  expect(button(/^Выпустить/u)).toBeNull()
  expect(button(/^Вернуть/u)).toBeNull()
  expect(button(/^Протокол$/u)).toBeTruthy()
})
