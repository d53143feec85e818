import { Complaint } from './complaint.ts'

/** Runs a program's main function: a complaint is told in one line, any other error with all it knows. */
export const runProgram = async (main: () => Promise<void> | void): Promise<void> => {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Complaint)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.exitCode
  }
}
