import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { renderOffice, serving, wordsOf } from '../../../testing/render-office.tsx'
import { ResidentPanel } from './ResidentPanel.tsx'

const ID = '0193a000-0000-7000-8000-000000001217'
const DOOR = `/office/requests/${ID}/card`
const card = {
  residentId: '0193a000-0000-7000-8000-0000000000aa',
  name: 'Лебедева Анна Сергеевна',
  maskedPhone: '+7 916 ••• •• 73',
  accounts: [],
  payments: [],
  requests: [],
}

const open = (answer: { status?: number; body: object }) => {
  const asked = serving({
    [DOOR]: answer,
    [`/office/requests/${ID}/phone`]: { body: { phone: '+7 916 123-45-73' } },
  })
  renderOffice(<ResidentPanel requestId={ID} residentName="Лебедева А. С." isConnection={false} isOpen />)
  return asked
}

test('nothing is asked for before a reason is given, and a short one is none', async () => {
  const asked = open({ body: card })
  expect(screen.getByText('Карточка закрыта')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: 'Другая причина' }), 'так{Enter}')
  expect(screen.queryByRole('button', { name: 'Открыть карточку' })).toBeNull()
  expect(asked).not.toHaveBeenCalled()
})

test('a reason of one’s own opens the card; the phone stays masked until the eye is pressed', async () => {
  const asked = open({ body: card })
  await userEvent.type(screen.getByRole('textbox', { name: 'Другая причина' }), 'Сверяю адрес{Enter}')
  expect(await screen.findByRole('heading', { name: 'Лебедева Анна Сергеевна' })).toBeTruthy()
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toEqual({ reason: 'Сверяю адрес' })
  expect(screen.getByText('+7 916 ••• •• 73')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Показать телефон/u }))
  expect(await screen.findByText('+7 916 123-45-73')).toBeTruthy()
})

test('a usual reason is one press', async () => {
  const asked = open({ body: card })
  await userEvent.click(screen.getByRole('button', { name: 'Ищу платёж' }))
  await vi.waitFor(() => expect(asked.mock.calls[0]?.[1].body).toBe('{"reason":"Ищу платёж"}'))
})

test('a door that stays closed says why', async () => {
  open({ status: 403, body: { code: 'not-allowed', facts: {} } })
  await userEvent.click(screen.getByRole('button', { name: 'Ищу платёж' }))
  expect(wordsOf(await screen.findByRole('alert'))).toMatch(/Вашей роли это недоступно/u)
})
