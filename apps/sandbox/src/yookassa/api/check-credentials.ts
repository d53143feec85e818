import { timingSafeEqual } from 'node:crypto'
import type { SandboxSettings } from '../../settings.ts'
import { ApiRefusal } from './api-refusal.ts'

/** HTTP Basic with the shop's number and its secret key. @throws {ApiRefusal} `invalid_credentials` */
export const checkCredentials = (
  authorization: string | undefined,
  { yookassaShopId, yookassaSecret }: SandboxSettings,
): void => {
  const [, encoded = ''] = /^Basic ([\w+/=-]+)$/i.exec(authorization ?? '') ?? []
  const given = Buffer.from(encoded, 'base64')
  const expected = Buffer.from(`${yookassaShopId}:${yookassaSecret}`)
  if (given.length === expected.length && timingSafeEqual(given, expected)) return
  throw new ApiRefusal('invalid_credentials', 'Error in shopId or secret key. Check their validity', {
    parameter: 'Authorization',
  })
}
