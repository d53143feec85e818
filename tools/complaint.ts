/**
 * Something the person at the terminal can put right: told in one line, without a stack.
 * Exit code 2 means a wrong setting, 1 anything else.
 */
export class Complaint extends Error {
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message)
    this.name = 'Complaint'
    this.exitCode = exitCode
  }
}
