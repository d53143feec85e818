import { ApiRefusal, call, LARGEST_FILE, MOST_FILES, NoAnswer, removeFile } from '@mosobleirc/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropDraft, keepDraft, useDraft } from '../draft.ts'
import { explain, isRefusal } from '../explain.ts'
import { tellSessionOver } from '../session-over.ts'
import {
  type ArrivedFile,
  arrivedAs,
  type ChosenFile,
  restored,
  waitsFor,
  withChange,
} from './chosen-file.ts'
import { sendFile } from './send-file.ts'
import { useVerdicts } from './use-verdicts.ts'

/**
 * The files of a form: sent as soon as they are chosen, so that nobody waits at the button. What has arrived is kept in
 * the tab through reload and back, like what was typed.
 *
 * @param form names the form
 */
export const useFiles = (form: string) => {
  const draftName = `${form}-files`
  const [{ kept }] = useDraft<{ kept: ArrivedFile[] }>(draftName, { kept: [] })
  const [files, setFiles] = useState(() => kept.map(restored))
  const [tooMany, setTooMany] = useState(false)
  const underWay = useRef(new Map<string, AbortController>())

  const change = useCallback(
    (key: string, part: Partial<ChosenFile>) => setFiles((all) => withChange(all, key, part)),
    [],
  )
  useVerdicts(
    files,
    useCallback((key: string, file: ArrivedFile) => change(key, arrivedAs(file)), [change]),
  )
  useEffect(() => {
    const here = files.flatMap(({ arrived }) => arrived ?? [])
    if (here.length > 0) keepDraft(draftName, { kept: here })
    else dropDraft(draftName)
  }, [files, draftName])

  const send = async (file: File, key: string) => {
    const stop = new AbortController()
    underWay.current.set(key, stop)
    const onProgress = (percent: number) => change(key, { state: { kind: 'sending', percent } })
    try {
      const done = await sendFile(file, { key, onProgress, signal: stop.signal })
      // Taken away while its last bytes were on the way.
      if (stop.signal.aborted) void takeBack(done.id)
      else change(key, arrivedAs(done))
    } catch (fault) {
      if (isRefusal(fault, 'sign-in-required')) tellSessionOver()
      const again = fault instanceof NoAnswer ? { again: file } : {}
      change(key, { state: { kind: 'refused', reason: explain(fault), ...again } })
    } finally {
      underWay.current.delete(key)
    }
  }

  const begin = (file: File): ChosenFile => {
    const chosen = { key: crypto.randomUUID(), name: file.name, bytes: file.size }
    if (file.size > LARGEST_FILE) {
      const reason = explain(new ApiRefusal('body-too-large', { largest: LARGEST_FILE }, ''))
      return { ...chosen, state: { kind: 'refused', reason } }
    }
    void send(file, chosen.key)
    const picture = file.type.startsWith('image/') ? URL.createObjectURL(file) : undefined
    return { ...chosen, picture, state: { kind: 'sending', percent: 0 } }
  }

  const add = (added: readonly File[]) => {
    const room = MOST_FILES - files.length
    setTooMany(added.length > room)
    const begun = added.slice(0, room).map(begin)
    setFiles((all) => [...all, ...begun])
  }

  const letGo = (key: string) => {
    const gone = files.find((each) => each.key === key)
    underWay.current.get(key)?.abort()
    if (gone?.picture?.startsWith('blob:')) URL.revokeObjectURL(gone.picture)
    if (gone?.arrived) void takeBack(gone.arrived.id)
  }

  const remove = (key: string) => {
    letGo(key)
    setFiles((all) => all.filter((each) => each.key !== key))
    setTooMany(false)
  }

  const replace = (key: string, file: File) => {
    letGo(key)
    const begun = begin(file)
    setFiles((all) => all.map((each) => (each.key === key ? begun : each)))
  }

  const sendAgain = (key: string, file: File) => {
    change(key, { state: { kind: 'sending', percent: 0 } })
    void send(file, key)
  }

  return {
    files,
    tooMany,
    add,
    remove,
    replace,
    sendAgain,
    /** Of those that go with the form. */
    fileIds: files.flatMap(({ state, arrived }) => (state.kind === 'ready' && arrived ? arrived.id : [])),
    waitsFor: waitsFor(files),
    /** They have gone with the form. */
    clear: () => {
      // At once: the form may be gone before its state would say so.
      dropDraft(draftName)
      setFiles([])
    },
  }
}

export type Files = ReturnType<typeof useFiles>

/** The server forgets by itself what is never sent, so that nobody has to know when this fails. */
const takeBack = async (fileId: string): Promise<void> => {
  await call(removeFile, { fileId }).catch(() => undefined)
}
