import {
  ApiRefusal,
  call,
  getStaffFileState,
  LARGEST_FILE,
  MOST_FILES,
  removeStaffFile,
} from '@mosobleirc/contract'
import { useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { arrivedAs, type LetterFile, refusedBecause } from './letter-file.ts'
import { sendStaffFile } from './send-staff-file.ts'

/** How often the antivirus is asked about. */
const PAUSE = 2000

/** The files of a letter: sent as soon as they are chosen, so that nobody waits at the button. */
export const useLetterFiles = () => {
  const [chosen, setChosen] = useState<readonly LetterFile[]>([])
  const [tooMany, setTooMany] = useState(false)
  const gone = useRef(new Set<string>())
  const files = useChecked(chosen)

  const begin = (file: File): LetterFile => {
    const one = { key: crypto.randomUUID(), name: file.name, bytes: file.size }
    if (file.size > LARGEST_FILE) {
      return { ...one, ...refusedBecause(new ApiRefusal('body-too-large', { largest: LARGEST_FILE }, '')) }
    }
    void send(file, one.key)
    return { ...one, state: 'sending' }
  }
  const send = async (file: File, key: string) => {
    const told = await sendStaffFile(file, key).then(arrivedAs, refusedBecause)
    // Taken away while it was on the way.
    if (gone.current.has(key) && 'id' in told) takeBack(told.id)
    setChosen((all) => all.map((each) => (each.key === key ? { ...each, ...told } : each)))
  }

  return {
    files,
    tooMany,
    add: (added: readonly File[]) => {
      const room = MOST_FILES - files.length
      setTooMany(added.length > room)
      const begun = added.slice(0, room).map(begin)
      setChosen((all) => [...all, ...begun])
    },
    remove: (key: string) => {
      gone.current.add(key)
      takeBack(files.find((each) => each.key === key)?.id)
      setChosen((all) => all.filter((each) => each.key !== key))
      setTooMany(false)
    },
    /** They went with the letter. */
    clear: () => {
      setChosen([])
      setTooMany(false)
    },
  }
}

/** What the antivirus has said by now of files that were being checked. */
const useChecked = (files: readonly LetterFile[]): LetterFile[] => {
  const checking = files.flatMap(({ id, state }) => (id !== undefined && state === 'checking' ? id : []))
  const told = useQueries({
    queries: checking.map((fileId) => ({
      queryKey: ['staff-file', fileId],
      queryFn: () => call(getStaffFileState, { fileId }),
      refetchInterval: ({ state }: { state: { data?: { file: { state: string } } | undefined } }) =>
        state.data === undefined || state.data.file.state === 'checking' ? PAUSE : false,
    })),
  })
  return files.map((each) => {
    const verdict = told.find(({ data }) => data?.file.id === each.id)?.data
    return verdict ? { key: each.key, ...arrivedAs(verdict.file) } : each
  })
}

/** Whether it works or not: what nothing carries is thrown away after a day. */
const takeBack = (fileId: string | undefined): void => {
  if (fileId !== undefined) void call(removeStaffFile, { fileId }).catch(() => undefined)
}
