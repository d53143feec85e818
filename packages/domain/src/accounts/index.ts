export { parseAccountNumber, type AccountNumber } from './account-number.ts'
export { fullAddress, maskedAddress, shortAddress, townAndStreet, type AccountAddress } from './address.ts'
export { canVerify, holdsReceipt, type VerifyingDocument } from './verification.ts'
