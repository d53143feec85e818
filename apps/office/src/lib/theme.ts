import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

const KEY = 'office-theme'

/** The theme chosen on this computer; until then the computer's own. */
export const chosenTheme = (): MantineColorScheme => {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'auto'
}

/** Shows a theme with our tokens; Mantine does the same with its own mark on the page. */
export const applyTheme = (theme: MantineColorScheme): void => {
  const root = document.documentElement
  if (theme === 'auto') root.removeAttribute('data-theme')
  else root.dataset['theme'] = theme
}

/** Tells Mantine which theme is chosen, and keeps both in step. */
export const themeKeeper: MantineColorSchemeManager = {
  get: chosenTheme,
  set: (theme) => {
    localStorage.setItem(KEY, theme)
    applyTheme(theme)
  },
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => {
    localStorage.removeItem(KEY)
    applyTheme('auto')
  },
}
