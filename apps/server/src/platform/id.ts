import { randomBytes } from 'node:crypto'

/**
 * A new UUID of version 7: sorts by the time it was made, so that indexes grow at their end.
 * Made here and not in the database, which may be too old to know it (PostgreSQL 18 has `uuidv7()`).
 */
export const newId = (): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
