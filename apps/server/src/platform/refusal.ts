import type { Facts, ProblemCode } from '@mosobleirc/contract'

/** An expected «no»: a code from the contract's list and the facts its sentence needs. Everything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly facts: Facts

  /** @param options the cause, when a partner's failure is behind it; it goes to the log, never to the caller */
  constructor(code: ProblemCode, facts: Facts = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.facts = facts
  }
}
