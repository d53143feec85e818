import { expect, test } from 'vitest'

import { checkBankDetails } from './check-bank-details.ts'

const good = {
  Name: 'ТСЖ',
  PersonalAcc: '40911810100180000361',
  BankName: 'ВТБ',
  BIC: '044525411',
  CorrespAcc: '30101810145250000411',
}

test.each([
  [{}, []],
  [{ CorrespAcc: '0' }, []],
  [{ PersonalAcc: '40702810952090030727', BIC: '046015602', CorrespAcc: '30101810600000000602' }, []],
  [{ BankName: '' }, ['required-field-missing']],
  [{ CorrespAcc: '.' }, ['required-field-missing']],
  [{ BIC: '' }, ['required-field-missing']],
  [{ BIC: '04452541' }, ['malformed-bic']],
  [{ PersonalAcc: '4091181010018000036' }, ['malformed-payee-account']],
  [{ PersonalAcc: '40911Y10100180000361' }, ['malformed-payee-account']],
  [{ PersonalAcc: '40911810100180000362' }, ['wrong-payee-account-key']],
  [{ PersonalAcc: '40911A10100180000361' }, ['wrong-payee-account-key']],
  [{ CorrespAcc: '30101810145250000412' }, ['wrong-correspondent-account-key']],
])('%j changed in good bank details: %j', (changed, warnings) => {
  const fields = Object.entries({ ...good, ...changed }).map(([name, value]) => [name, [value]] as const)
  expect(checkBankDetails(new Map(fields))).toEqual(warnings)
})
