let leave: (() => void) | undefined

/** Says what happens when the server no longer knows the session: the office shows its sign-in. */
export const onSessionOver = (go: () => void): void => {
  leave = go
}

export const tellSessionOver = (): void => leave?.()
