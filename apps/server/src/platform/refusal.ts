import type { Facts, ProblemCode } from '@mosobleirc/contract'

/** An expected «no»: a code from the contract's list and the facts its sentence needs. Everything else thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ProblemCode
  readonly facts: Facts

  constructor(code: ProblemCode, facts: Facts = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}
