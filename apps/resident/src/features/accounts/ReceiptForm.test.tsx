import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { keepDraft } from '../../lib/draft.ts'
import { emptyReceipt, RECEIPT_DRAFT } from './receipt-draft.ts'
import { ReceiptForm } from './ReceiptForm.tsx'

const claim = {
  claimId: '0193a000-0000-7000-8000-000000000006',
  verified: true,
  maskedAddress: 'Можайск, ул. Фрунзе, д. 1•, кв. •7',
  expiresAt: '2026-12-08T10:00:00.000Z',
}

const answering = (status: number, body: object) => {
  const asked = vi.fn<(url: string, request: { body: string }) => Promise<Response>>(async () =>
    Response.json(body, { status }),
  )
  vi.stubGlobal('fetch', asked)
  return asked
}

const supportPhone = { text: '8 (499) 444-01-00', href: 'tel:+74994440100' }

const open = (onFound = () => undefined, known?: { number: string }) => {
  const today = parseCalendarDate('2026-12-08')
  if (!today) throw new Error('a real day')
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <ReceiptForm today={today} known={known} onFound={onFound} supportPhone={supportPhone} />
    </QueryClientProvider>,
  )
}

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

test('sends the newest month, the number and the sum in kopecks', async () => {
  const asked = answering(200, claim)
  const onFound = vi.fn<() => undefined>()
  open(onFound)

  await userEvent.type(screen.getByRole('textbox', { name: 'Лицевой счёт' }), '48112-306')
  await userEvent.type(screen.getByRole('textbox', { name: 'К оплате, ₽' }), '9 520.27')
  await userEvent.click(screen.getByRole('button', { name: 'Продолжить' }))

  await vi.waitFor(() => expect(onFound).toHaveBeenCalledTimes(1))
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toEqual({
    number: '48112-306',
    receipt: { period: '2026-11', sum: 952_027 },
    via: 'hand',
  })
})

test('the sum can be skipped, the number cannot', async () => {
  const asked = answering(200, claim)
  open()
  await userEvent.click(screen.getByRole('button', { name: /Пропустить сумму/ }))
  expect(screen.getByRole('alert').textContent).toMatch(/Впишите его целиком/)

  await userEvent.type(screen.getByRole('textbox', { name: 'Лицевой счёт' }), '48112306')
  await userEvent.click(screen.getByRole('button', { name: /Пропустить сумму/ }))
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toEqual({ number: '48112306', via: 'hand' })
})

test('a refusal is explained and takes nothing away, not even through a reload', async () => {
  answering(409, {
    code: 'account-not-recognised',
    facts: {},
    status: 409,
    instance: 'r1',
    title: '',
    type: '',
  })
  const { unmount } = open()
  await userEvent.type(screen.getByRole('textbox', { name: 'Лицевой счёт' }), '48112-306')
  await userEvent.type(screen.getByRole('textbox', { name: 'К оплате, ₽' }), '1,00')
  await userEvent.click(screen.getByRole('button', { name: 'Продолжить' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/такой квитанции/)

  unmount()
  open()
  expect(screen.getByRole('textbox', { name: 'Лицевой счёт' })).toHaveProperty('value', '48112-306')
  expect(screen.getByRole('textbox', { name: 'К оплате, ₽' })).toHaveProperty('value', '1,00')
})

test.each(['0', '0,00', '-350,00'])(
  'a receipt of %s asks for another one and asks the server nothing',
  async (sum) => {
    const asked = answering(200, claim)
    open()
    await userEvent.type(screen.getByRole('textbox', { name: 'Лицевой счёт' }), '48112-306')
    await userEvent.type(screen.getByRole('textbox', { name: 'К оплате, ₽' }), sum)
    await userEvent.click(screen.getByRole('button', { name: 'Продолжить' }))

    expect(screen.getByRole('alert').textContent).toMatch(/Возьмите другую из\sтрёх/)
    expect(screen.getByRole('link', { name: supportPhone.text })).toBeTruthy()
    expect(asked).not.toHaveBeenCalled()
  },
)

test('a code with a sum of zero asks for another receipt until something else is typed', async () => {
  answering(200, claim)
  keepDraft(RECEIPT_DRAFT, { ...emptyReceipt, number: '48112306', nothingToPay: true, via: 'qr' })
  open()
  expect(screen.getByRole('alert').textContent).toMatch(/Возьмите другую из\sтрёх/)

  await userEvent.type(screen.getByRole('textbox', { name: 'К оплате, ₽' }), '9520')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('of an attached account only the period and the sum are asked for', async () => {
  const asked = answering(200, claim)
  keepDraft(RECEIPT_DRAFT, { ...emptyReceipt, number: '99999-999', sum: '1,00' })
  open(undefined, { number: '48112-306' })
  const number = screen.getByRole('textbox', { name: 'Лицевой счёт' })
  expect(number).toHaveProperty('value', '48112-306')
  expect(number).toHaveProperty('readOnly', true)
  expect(screen.queryByRole('button', { name: /Пропустить сумму/ })).toBeNull()
  // What was typed for another account is not of this one.
  expect(screen.getByRole('textbox', { name: 'К оплате, ₽' })).toHaveProperty('value', '')

  await userEvent.type(screen.getByRole('textbox', { name: 'К оплате, ₽' }), '9 520,27')
  await userEvent.click(screen.getByRole('button', { name: 'Продолжить' }))
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
  expect(JSON.parse(asked.mock.calls[0]?.[1].body ?? '')).toMatchObject({
    number: '48112-306',
    receipt: { period: '2026-11', sum: 952_027 },
  })
})
