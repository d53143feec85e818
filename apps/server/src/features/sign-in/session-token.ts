import { createHmac } from 'node:crypto'

/**
 * The secret of the session that a challenge begins on a device. It is computed, not drawn: a code that is submitted
 * twice gives the same cookie again although the token is stored nowhere. Without the server's secret and the device's
 * own cookie nobody can compute it.
 */
export const sessionTokenOf = (
  secretKey: string,
  { challengeId, device }: { challengeId: string; device: string },
): string => createHmac('sha256', secretKey).update(`session\n${challengeId}\n${device}`).digest('base64url')
