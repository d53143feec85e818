const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё'

/**
 * What the same keys give when the keyboard is Russian: «gjdthrf» is «поверка».
 *
 * Source: docs/rules/help.md, rule H5.
 *
 * @returns nothing when the text has Russian letters, or none at all: then the keyboard was right
 */
export const asRussianKeys = (text: string): string | undefined => {
  if (/\p{Script=Cyrillic}/u.test(text) || !/[a-z]/iu.test(text)) return undefined
  return text.toLowerCase().replaceAll(/./gu, (key) => RUSSIAN[LATIN.indexOf(key)] ?? key)
}
