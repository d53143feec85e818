import { noteSignedOut, wasSignedIn } from './signed-in.ts'

const KEY = 'return-to'
let leave: (() => void) | undefined

/** Says what happens when the server no longer knows the session: the app shows its sign-in. */
export const onSessionOver = (go: () => void): void => {
  leave = go
}

/** The session is over: remembers where the resident was, drafts stay, and asks to sign in again. */
export const tellSessionOver = (): void => {
  // A screen asks several things at once: the first refusal knows where the resident was, the others come at the
  // sign-in. Nor is it an interruption when a screen asks once more while the resident signs out.
  if (!wasSignedIn()) return
  noteSignedOut()
  sessionStorage.setItem(KEY, location.pathname + location.search)
  leave?.()
}

/** Whether a session has ended under the resident's hands. */
export const wasInterrupted = (): boolean => sessionStorage.getItem(KEY) !== null

/** Where to go after signing in: back to where the session ended, else home. */
export const takeReturnAddress = (): string => {
  const address = sessionStorage.getItem(KEY) ?? '/'
  sessionStorage.removeItem(KEY)
  return address
}
