const KEY = 'signed-in'

/**
 * Whether this device has signed in. The session itself is in a cookie that scripts cannot see; this only
 * saves a stranger the wait for a refusal before the start page is shown.
 */
export const wasSignedIn = (): boolean => localStorage.getItem(KEY) !== null

export const noteSignedIn = (): void => localStorage.setItem(KEY, '1')

export const noteSignedOut = (): void => localStorage.removeItem(KEY)
