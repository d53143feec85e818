/**
 * Every way the API can say no. The server may send nothing else; both apps must have words for each.
 * An answer is `application/problem+json` (RFC 9457) with the members `code` and `facts`.
 */
export const problems = {
  'sign-in-required': { status: 401, title: 'The session is absent or over' },
  'origin-not-allowed': { status: 403, title: 'The request came from another site' },
  'not-allowed': { status: 403, title: 'This caller may not do this' },
  'account-not-verified': { status: 403, title: 'The account is attached but not verified' },
  'not-found': { status: 404, title: 'No such object' },
  'code-wrong': { status: 409, title: 'The one-time code is wrong' },
  'code-expired': { status: 409, title: 'The one-time code is over, used or replaced by a newer one' },
  'credentials-wrong': { status: 409, title: 'E-mail and password do not belong together' },
  'invitation-over': { status: 409, title: 'The invitation is used, over or replaced by a newer one' },
  'email-taken': { status: 409, title: 'Somebody of the staff has this e-mail already' },
  'own-account': { status: 409, title: 'One’s own roles and access are changed by another administrator' },
  'last-administrator': { status: 409, title: 'Nobody would be left to administer' },
  'article-outdated': { status: 409, title: 'Somebody has saved a newer version of this answer' },
  'package-not-held': { status: 409, title: 'The package does not wait for a decision any more' },
  'account-not-recognised': { status: 409, title: 'Number, period and sum do not belong together' },
  'claim-expired': { status: 409, title: 'The found address waited too long for its confirmation' },
  'consent-outdated': { status: 409, title: 'Another version of the document is in force' },
  'reading-below-previous': { status: 409, title: 'The dial is lower than at the previous reading' },
  'reading-needs-confirmation': { status: 409, title: 'The consumption is far above the usual' },
  'reading-does-not-fit': { status: 409, title: 'The dial of this meter cannot show such a value' },
  'meter-read-only': { status: 409, title: 'This meter sends its readings itself or is archived' },
  'nothing-to-pay': { status: 409, title: 'Nothing is owed on these accounts' },
  'payment-pending': { status: 409, title: 'Another payment of this account is under way' },
  'order-outdated': { status: 409, title: 'The sums of this order are no longer those that can be paid' },
  'payment-closed': { status: 409, title: 'This payment is already finished' },
  'request-closed': { status: 409, title: 'The request is closed; a further question is a new one' },
  'request-taken': { status: 409, title: 'Somebody else has taken the request' },
  'request-stands-elsewhere': {
    status: 409,
    title: 'From where the request stands it does not move that way',
  },
  'news-saved-since': { status: 409, title: 'A colleague has saved this item since it was opened' },
  'news-state-forbids': { status: 409, title: 'What has become of this item does not allow that' },
  'file-not-ready': { status: 409, title: 'The file has not been checked yet' },
  'file-infected': { status: 409, title: 'The scanner has found something in the file' },
  'file-gone': { status: 409, title: 'A file of the list is unknown, removed or in use elsewhere' },
  'files-too-many': { status: 409, title: 'Too much has been uploaded that nothing carries yet' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'not-json': { status: 415, title: 'The body must be JSON' },
  'not-bytes': { status: 415, title: 'The body must be the bytes of a file, application/octet-stream' },
  'file-type-refused': { status: 415, title: 'Files of this type are not taken' },
  'file-broken': { status: 422, title: 'The file is not what it says, or is damaged' },
  'image-too-large': { status: 422, title: 'The picture has too many pixels' },
  'invalid-input': { status: 422, title: 'A field has a wrong value' },
  'idempotency-key-needed': { status: 422, title: 'The header Idempotency-Key must be a UUID' },
  'idempotency-mismatch': { status: 422, title: 'The same key was used with another body' },
  'too-many-tries': { status: 429, title: 'Too many tries, wait until the time in facts' },
  unexpected: { status: 500, title: 'A fault on our side' },
  'partner-unavailable': { status: 503, title: 'An outside party does not answer' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** Facts that belong to a refusal: numbers, dates and names for its sentence on the screen. */
export type Facts = Readonly<Record<string, string | number | boolean>>

/** Refusals that any operation may answer. */
export const commonProblems = [
  'invalid-input',
  'body-too-large',
  'not-json',
  'unexpected',
] as const satisfies readonly ProblemCode[]

/** The body of every refusal. */
export type ProblemDetails = {
  type: string
  title: string
  status: number
  /** The request id, to be named to support and found in the log. */
  instance: string
  code: ProblemCode
  facts: Facts
}
