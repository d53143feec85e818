import { call, getFileState } from '@mosobleirc/contract'
import { useEffect } from 'react'
import type { ArrivedFile, ChosenFile } from './chosen-file.ts'

/** Often enough for a person who waits. */
const LOOK_EVERY = 3000

/** Asks about files that are still being checked, until each has its verdict. */
export const useVerdicts = (
  files: readonly ChosenFile[],
  onVerdict: (key: string, file: ArrivedFile) => void,
): void => {
  useEffect(() => {
    const waiting = files.filter(({ state }) => state.kind === 'checking')
    if (waiting.length === 0) return undefined
    const look = async () => {
      for (const { key, arrived } of waiting) {
        if (!arrived) continue
        // Without an answer the next look asks again.
        const reply = await call(getFileState, { fileId: arrived.id }).catch(() => undefined)
        if (reply && reply.file.state !== 'checking') onVerdict(key, reply.file)
      }
    }
    const timer = setInterval(() => void look(), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [files, onVerdict])
}
