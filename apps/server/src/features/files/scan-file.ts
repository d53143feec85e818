import type { Readable } from 'node:stream'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FileState } from './files.sql.ts'

/**
 * Has the scanner look at bytes. Where there is none that is said; where it does not answer the file goes on waiting.
 */
export const scanFile = async (
  { scanner, log }: Pick<Deps, 'scanner' | 'log'>,
  fileId: string,
  bytes: Readable,
): Promise<FileState> => {
  try {
    return scanner ? await scanner.scan(bytes as AsyncIterable<Buffer>) : 'unscanned'
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    log.warn({ fileId, err: fault.cause }, 'the virus scanner did not answer')
    return 'checking'
  } finally {
    bytes.destroy()
  }
}
