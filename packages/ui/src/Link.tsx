import { type AnchorHTMLAttributes, createContext, type MouseEvent, useContext } from 'react'

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** What an app does with a link inside itself. Without it links load pages. */
export type Navigation = {
  open: (href: string) => void
  /** The finger is down: what stands behind the link may be fetched. */
  prepare?: (href: string) => void
}

const NavigationContext = createContext<Navigation | undefined>(undefined)

/** Puts an app's router behind every link of the design system. */
export const NavigationProvider = NavigationContext.Provider

/** A link inside the app. A press with a modifier or another button stays with the browser. */
export const Link = ({ href, onClick, children, ...rest }: LinkProps) => {
  const navigation = useContext(NavigationContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!navigation || !plain || event.defaultPrevented) return
    event.preventDefault()
    navigation.open(href)
  }
  return (
    <a {...rest} href={href} onClick={follow} onPointerDown={() => navigation?.prepare?.(href)}>
      {children}
    </a>
  )
}
