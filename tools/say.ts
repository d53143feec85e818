/** Tells the person at the terminal what is being done. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
