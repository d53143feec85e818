import type { ScannedStream } from './read-stream.ts'

/** The virus of the EICAR test file, which harms nobody. In two halves, or scanners would find it in here. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** The answer to a stream, in the words of clamd. */
export const verdictOn = (stream: ScannedStream): string => {
  if (stream.kind === 'unknown-command') return 'UNKNOWN COMMAND'
  if (stream.kind === 'too-long') return 'INSTREAM size limit exceeded. ERROR'
  return stream.bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
}
