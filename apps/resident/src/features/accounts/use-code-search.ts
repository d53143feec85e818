import { type RefObject, useEffect, useRef, useState } from 'react'
import { type CodeScanner, openCodeScanner } from './code-scanner.ts'
import type { CodeReason } from './code-words.ts'
import { readReceiptCode } from './read-receipt-code.ts'
import type { ReceiptDraft } from './receipt-draft.ts'

/** Why nothing came of a photo, besides the reasons of a code itself. */
export type SearchWords = CodeReason | 'no-code-in-photo' | 'photo-unreadable'

const PAUSE_BETWEEN_LOOKS = 120

/**
 * Looks for a receipt's code in the camera's picture while `looking`, and in photos. A code of something else
 * is explained, and the search goes on.
 */
export const useCodeSearch = (
  video: RefObject<HTMLVideoElement | null>,
  looking: boolean,
  onReceipt: (draft: ReceiptDraft) => void,
) => {
  const [trouble, setTrouble] = useState<SearchWords>()
  const [reading, setReading] = useState(false)
  const scanner = useRef<CodeScanner>(undefined)
  const found = useRef(false)

  const take = (bytes: Uint8Array) => {
    const code = readReceiptCode(bytes)
    if (code.kind === 'other') return setTrouble(code.reason)
    if (found.current) return undefined
    found.current = true
    // The browser allows it only to a page that has been touched.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(60)
    return onReceipt(code.draft)
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })

  useEffect(() => {
    const opened = openCodeScanner()
    scanner.current = opened
    return () => opened.close()
  }, [])

  useEffect(() => {
    if (!looking || reading) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const look = async () => {
      const bytes = video.current ? await scanner.current?.look(video.current) : undefined
      if (stopped) return
      if (bytes) latest.current(bytes)
      timer = setTimeout(() => void look(), PAUSE_BETWEEN_LOOKS)
    }
    void look()
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [looking, reading, video])

  const readPhoto = async (photo: File) => {
    setReading(true)
    setTrouble(undefined)
    try {
      const bytes = await scanner.current?.readPhoto(photo)
      if (bytes) take(bytes)
      else setTrouble('no-code-in-photo')
    } catch {
      // Not a picture, or one this phone cannot open: the resident is told, and the fields are still there.
      setTrouble('photo-unreadable')
    } finally {
      setReading(false)
    }
  }
  return { trouble, reading, readPhoto }
}
