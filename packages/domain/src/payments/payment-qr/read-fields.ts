/** Names of GOST R 56042-2014, spelt as the standard does. */
const KNOWN_NAMES = `
  Name PersonalAcc BankName BIC CorrespAcc
  Sum Purpose PayeeINN PayerINN DrawerStatus KPP CBC OKTMO PaytReason TaxPeriod DocNo DocDate TaxPaytKind
  LastName FirstName MiddleName PayerAddress PersonalAccount DocIdx PensAcc Contract PersAcc Flat Phone
  PayerIdType PayerIdNum ChildFio BirthDate PaymTerm PaymPeriod Category ServiceName CounterId CounterVal
  QuittId QuittDate InstNum ClassNum SpecFio AddAmount RuleId ExecId RegType UIN TechCode
`
  .trim()
  .split(/\s+/u)

const CANONICAL = new Map(KNOWN_NAMES.map((name) => [name.toLowerCase(), name]))

/** Fields of a payment code: known ones under the standard's spelling, others as written; all values, in order. */
export type QrFields = ReadonlyMap<string, readonly string[]>

/**
 * Parts the body of a payment code into its fields.
 *
 * Known names are recognised in any case; unknown ones are kept, suppliers add their own. Only the first `=`
 * parts name and value. Spaces and line breaks around either are dropped, a piece without `=` or without a name
 * as well: a trailing separator is common.
 *
 * Source: docs/rules/payment-qr.md, rules Q4 and Q5.
 */
export const readFields = (body: string, separator: string): QrFields => {
  const fields = new Map<string, string[]>()
  for (const piece of body.split(separator)) {
    const equals = piece.indexOf('=')
    const written = piece.slice(0, Math.max(equals, 0)).trim()
    if (!written) continue

    const name = CANONICAL.get(written.toLowerCase()) ?? written
    const value = piece
      .slice(equals + 1)
      .replaceAll(/\s+/gu, ' ')
      .trim()
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

/** Values of a field that say something: not empty and not a placeholder such as «.», «_» or «-». */
export const valuesOf = (fields: QrFields, name: string): string[] =>
  (fields.get(name) ?? []).filter((value) => value !== '' && !/^[._-]+$/u.test(value))
