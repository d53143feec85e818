import { type BillingPeriod, kopecks } from '@mosobleirc/domain/shared'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { CheckCards } from './CheckCards.tsx'
import { checkText } from './check-text.ts'
import type { Check } from './payments.api.ts'
import { ShareCheck } from './ShareCheck.tsx'

const check: Check = {
  number: '8-204001',
  total: kopecks(855_087),
  payments: [
    {
      id: '0193a000-0000-7000-8000-000000000009',
      amount: kopecks(855_087),
      capturedAt: new Date('2026-12-08T06:00:00Z'),
      method: 'sbp',
      accountNumber: '48112-306',
      address: 'Можайск, ул. Фрунзе, д. 14, кв. 27',
      period: '2026-11' as BillingPeriod,
      recipient: { name: 'ООО «МосОблЕИРЦ»', inn: '5037008735' },
      parts: [
        { payee: 'АО «Теплосеть»', inn: '5028001234', insurance: false, amount: kopecks(836_747) },
        { payee: 'ООО «МосОблЕИРЦ»', inn: '5037008735', insurance: true, amount: kopecks(18_340) },
      ],
      acquirer: 'yookassa',
      operation: '2f1c7a90-000f-5000-8000-1a2b3c4d5e6f',
    },
  ],
}

const text = `Оплачено 8 550,87 ₽
Платёж № 8-204001

ООО «МосОблЕИРЦ», ИНН 5037008735: 8 550,87 ₽
Когда: 8 декабря 2026, 9:00
Способ: СБП
За что: Квитанция за ноябрь 2026
Лицевой счёт: 48112-306
Адрес: Можайск, ул. Фрунзе, д. 14, кв. 27
Номер операции в ЮKassa: 2f1c7a90-000f-5000-8000-1a2b3c4d5e6f
– АО «Теплосеть», ИНН 5028001234: 8 367,47 ₽
– Добровольное страхование, ООО «МосОблЕИРЦ», ИНН 5037008735: 183,40 ₽

Электронное подтверждение оплаты. Это не кассовый чек. МосОблЕИРЦ Онлайн`

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('a check as text holds every fact of it, and says what it is', () => {
  expect(checkText(check).replaceAll('\u00A0', ' ')).toBe(text)
})

test('the screen of a check shows the same facts', () => {
  render(<CheckCards check={check} />)
  const shown = (document.body.textContent ?? '').replaceAll('\u00A0', ' ')
  const facts = text.split('\n').flatMap((line) => line.match(/(?<=: ).+|ИНН \d+/gu) ?? [])
  expect(facts.length).toBeGreaterThan(8)
  for (const fact of facts) expect(shown).toContain(fact)
})

test('parts that say no more than the recipient are left out', () => {
  const [payment] = check.payments
  if (!payment) throw new Error('a payment')
  const parts = [
    { ...payment.recipient, payee: payment.recipient.name, insurance: false, amount: payment.amount },
  ]
  render(<CheckCards check={{ ...check, payments: [{ ...payment, parts }] }} />)
  expect(screen.queryByRole('heading', { name: /перечислят/ })).toBeNull()
})

test('a phone shares the text of a check', async () => {
  const share = vi.fn<(data: ShareData) => Promise<void>>(async () => undefined)
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { share }))
  render(<ShareCheck check={check} look="tint" />)
  await userEvent.click(screen.getByRole('button', { name: 'Поделиться' }))
  expect(share).toHaveBeenCalledWith({ text: checkText(check) })
})

test('where nothing can be shared the text is copied, and the button says so', async () => {
  userEvent.setup()
  render(<ShareCheck check={check} look="tint" />)
  await userEvent.click(screen.getByRole('button', { name: 'Скопировать' }))
  await screen.findByRole('button', { name: 'Скопировано' })
  expect(await navigator.clipboard.readText()).toBe(checkText(check))
})
