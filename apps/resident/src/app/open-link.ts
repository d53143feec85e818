import { router } from './router.tsx'

/**
 * Follows a link inside the app. Where only the detail beside a list changes, the list stays where the resident has
 * scrolled it to.
 */
export const openLink = (href: string): void => {
  const { pathname, searchParams } = new URL(href, location.href)
  if (pathname !== router.state.location.pathname) return router.history.push(href)
  return void router.navigate({ to: pathname, search: Object.fromEntries(searchParams), resetScroll: false })
}
