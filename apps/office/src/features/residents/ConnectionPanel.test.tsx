import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderOffice, serving, wordsOf } from '../../../testing/render-office.tsx'
import { ConnectionPanel } from './ConnectionPanel.tsx'

const ID = '0193a000-0000-7000-8000-000000001217'
const OF = `/office/requests/${ID}`
const FLAT = {
  id: '0193a000-0000-7000-8000-0000000000ff',
  number: '48112-306',
  address: 'Королёв, Фрунзе, 14–28',
  ownerName: 'Лебедева А. С.',
  attached: false,
}

const open = (accounts: object[], more: Record<string, { status?: number; body: object }> = {}) => {
  const asked = serving({ [`${OF}/accounts`]: { body: { accounts } }, ...more })
  renderOffice(<ConnectionPanel requestId={ID} />)
  return (path: string): unknown => {
    const call = asked.mock.calls.find(([url]) => url.endsWith(path))
    return call && JSON.parse(call[1].body)
  }
}

const openWindow = async (row: RegExp, name: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name: row }))
  return within(await screen.findByRole('dialog', { name }))
}

test('an account is attached with a reason, and the window closes', async () => {
  const sent = open([FLAT], { [`${OF}/connection`]: { body: {} } })
  const question = await openWindow(/48112-306/u, /Подключить 48112-306/u)
  const yes = question.getByRole<HTMLButtonElement>('button', { name: 'Подключить' })
  expect(yes.disabled).toBe(true)
  await userEvent.type(question.getByRole('textbox'), 'Прислала квитанцию')
  await userEvent.click(yes)
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent('/connection')).toEqual({ accountId: FLAT.id, reason: 'Прислала квитанцию' })
})

test('a refusal goes to the resident as words', async () => {
  const sent = open([], { [`${OF}/refusal`]: { body: {} } })
  const question = await openWindow(/^Отказать/u, /Отказать/u)
  await userEvent.type(question.getByRole('textbox'), 'Такого дома у нас нет')
  await userEvent.click(question.getByRole('button', { name: 'Отказать' }))
  await vi.waitFor(() => expect(sent('/refusal')).toEqual({ text: 'Такого дома у нас нет' }))
})

test('what is attached already cannot be attached again', async () => {
  open([{ ...FLAT, attached: true }])
  const row = await screen.findByRole<HTMLButtonElement>('button', { name: /Уже подключён/u })
  expect(row.disabled).toBe(true)
})

test('nothing found says where to look', async () => {
  open([])
  expect(wordsOf(await screen.findByText(/Такого/u))).toMatch(/улицу и дом или номер/u)
})

test('who comes second is told, and the words stay', async () => {
  open([FLAT], {
    [`${OF}/connection`]: { status: 409, body: { code: 'request-stands-elsewhere', facts: {} } },
  })
  const question = await openWindow(/48112-306/u, /Подключить/u)
  await userEvent.type(question.getByRole('textbox'), 'Прислала квитанцию')
  await userEvent.click(question.getByRole('button', { name: 'Подключить' }))
  expect(wordsOf(await question.findByRole('alert'))).toMatch(/в другом состоянии/u)
  expect(question.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Прислала квитанцию')
})
