import { useRouter } from '@tanstack/react-router'

/** The way back from a page that may have been opened by a link somebody sent: then there is nothing before it. */
export const useBack = (otherwise: string) => {
  const { history } = useRouter()
  return () => (history.canGoBack() ? history.back() : history.replace(otherwise))
}
