export type Theme = 'light' | 'dark'
export type Tokens = ReadonlyMap<string, string>

const COLOUR = /--([\w-]+):\s*(#[\da-f]{6})\s*;/giu

const coloursIn = (css: string): [string, string][] =>
  [...css.matchAll(COLOUR)].map(([, name = '', colour = '']) => [name, colour])

/** Reads the colours of both themes out of `styles/tokens.css`; dark begins as light and overrides it. */
export const readTokens = (css: string): Record<Theme, Tokens> => {
  const [light = '', dark = ''] = css.split('@variant dark')
  const base = coloursIn(light)
  return { light: new Map(base), dark: new Map([...base, ...coloursIn(dark)]) }
}

/** Relative luminance of a colour `#rrggbb`. Source: WCAG 2.2, definition «relative luminance». */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * The contrast of two tokens, 1 to 21. Source: WCAG 2.2, definition «contrast ratio».
 *
 * @throws {RangeError} for a name that is no colour of the theme, so that a misspelt pair cannot pass
 */
export const contrast = (tokens: Tokens, front: string, ground: string): number => {
  const [light = 0, dark = 0] = [front, ground]
    .map((name) => {
      const colour = tokens.get(name)
      if (colour === undefined) throw new RangeError(`no colour token --${name}`)
      return luminance(colour)
    })
    .toSorted((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}
