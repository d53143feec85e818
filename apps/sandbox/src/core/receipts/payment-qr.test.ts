import { expect, test } from 'vitest'
import { payees } from '../region/payees.ts'
import { controlSum } from '../region/bank-account.ts'
import { paintQr, paymentQr } from './payment-qr.ts'

const bytes = paymentQr({ number: '00412-306', period: '2026-11', sum: 952_027 })

test('the code is windows-1251 with the keys in their order, the account’s digits with their zeros, no name', () => {
  const text = new TextDecoder('windows-1251').decode(bytes)
  const [centre] = payees
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('ST00011|')
  expect(text).toBe(
    `ST00011|Name=ООО «МосОблЕИРЦ»|PersonalAcc=${centre?.bankAccount}|BankName=Учебный банк области (АО)` +
      `|BIC=${centre?.bic}|CorrespAcc=${centre?.correspondentAccount}|PayeeINN=${centre?.inn}` +
      '|PersAcc=00412306|PaymPeriod=112026|Sum=952027|TechCode=02',
  )
  // «М» of the payee's name is one byte here and two in UTF-8.
  expect(bytes[text.indexOf('М')]).toBe(0xcc)
})

test('the required part has at most 300 bytes, the names of payee and bank what the standard allows', () => {
  expect(bytes.indexOf('|PayeeINN')).toBeLessThanOrEqual(300)
  for (const { name, bankName } of payees) {
    expect(name.length).toBeLessThanOrEqual(160)
    expect(bankName.length).toBeLessThanOrEqual(45)
  }
})

test('who is overpaid gets a sum of zero', () => {
  expect(paymentQr({ number: '48112-306', period: '2026-11', sum: -5 }).toString('latin1')).toContain(
    '|Sum=0|',
  )
})

test('the picture is a PNG', async () => {
  const picture = await paintQr(bytes)
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
})

test('control keys of all accounts are right, and a wrong digit is seen', () => {
  // The details of a receipt of 2021, known to be right, prove the sum itself.
  expect(controlSum('044525411', '40911810100180000361')).toBe(0)
  expect(controlSum('044525411', '30101810145250000411')).toBe(0)
  for (const { bic, bankAccount, correspondentAccount } of payees) {
    expect(bankAccount).toMatch(/^\d{20}$/)
    expect(controlSum(bic, bankAccount)).toBe(0)
    expect(controlSum(bic, correspondentAccount)).toBe(0)
    expect(
      controlSum(
        bic,
        bankAccount.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
      ),
    ).not.toBe(0)
  }
})
