/**
 * Turns Ctrl-C and SIGTERM into something a program can wait for and pass on. A second one ends the program at once.
 *
 * @returns `aborted` resolves at the first of them
 */
export const signalled = (): { signal: AbortSignal; aborted: Promise<undefined> } => {
  const controller = new AbortController()
  const aborted = new Promise<undefined>((resolve) => {
    const hear = () => {
      if (controller.signal.aborted) process.exit(1)
      controller.abort()
      resolve(undefined)
    }
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, hear)
  })
  return { signal: controller.signal, aborted }
}
