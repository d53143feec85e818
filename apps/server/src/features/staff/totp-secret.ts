import { seal, unseal } from '../../platform/sealed.ts'

/** Tied to its owner: a sealed secret copied to another row does not open there. */
const about = (staffId: string): string => `totp\n${staffId}`

/** Encrypts the secret of somebody's authenticator app for the database. */
export const sealTotp = (secretKey: string, staffId: string, secret: Buffer): string =>
  seal(secretKey, about(staffId), secret)

export const unsealTotp = (secretKey: string, staffId: string, sealed: string): Buffer =>
  unseal(secretKey, about(staffId), sealed)
