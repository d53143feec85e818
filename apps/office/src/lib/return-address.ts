/** Where the office stands on the site. */
export const BASE = '/office'

/**
 * Where to go after signing in, from the address of the sign-in page. Only places of the office: what stands in an
 * address may come from anybody.
 */
export const returnAddress = (wanted: unknown): string | undefined => {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || /^\/[/\\]/u.test(wanted)) return undefined
  return wanted.startsWith('/sign-in') || wanted.startsWith('/invitation') ? undefined : wanted
}
