type Watched = { words: readonly string[] }

/**
 * The first advice whose words stand in a text. A word is compared whole, so that «газ» is not found in «газета»; one that
 * ends with `*` stands for all that begin so. ё is written as е in both.
 *
 * Source: docs/rules/requests.md, rule Z7.
 */
export const findEmergency = <Advice extends Watched>(
  advices: readonly Advice[],
  text: string,
): Advice | undefined => {
  const typed = wordsOf(text)
  return advices.find(({ words }) => words.some((word) => typed.some((each) => fits(each, folded(word)))))
}

const fits = (typed: string, word: string): boolean =>
  word.endsWith('*') ? typed.startsWith(word.slice(0, -1)) : typed === word

const folded = (text: string): string => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\d]+/gu) ?? []
