export type Theme = 'device' | 'light' | 'dark'

const KEY = 'theme'
const barColours = { light: '#f3f5f9', dark: '#0c141f' }

/** The theme the resident chose on this device; until then the device's own. */
export const chosenTheme = (): Theme => {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'device'
}

/** Shows the chosen theme: on the page and in the bar of the browser. */
export const applyTheme = (theme: Theme): void => {
  const root = document.documentElement
  if (theme === 'device') root.removeAttribute('data-theme')
  else root.dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = barColours[theme === 'device' ? own : theme]
  }
}

/** Keeps the choice for the next start and shows it. */
export const chooseTheme = (theme: Theme): void => {
  localStorage.setItem(KEY, theme)
  applyTheme(theme)
}
