import { useEffect } from 'react'

const SWITCH = 'office-keys'

/** Single keys can be switched off, for those who dictate or whose hand rests on the keyboard (WCAG 2.1.4). */
export const keysAreOn = (): boolean => localStorage.getItem(SWITCH) !== 'off'

export const switchKeys = (on: boolean): void => localStorage.setItem(SWITCH, on ? 'on' : 'off')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/**
 * Does something when a single key is pressed outside of fields and windows.
 *
 * @param press is given the sign of the key; on a Russian keyboard «?» is the same sign on another key
 */
export const useKeys = (press: (key: string) => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      if (!keysAreOn() || isTyping(event.target) || document.querySelector('[role="dialog"]')) return
      press(event.key)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}
