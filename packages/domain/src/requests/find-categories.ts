type Searched = { title: string; description: string; searchWords: string }

/**
 * Categories that fit what is typed: each typed word begins a word of the title, of the description or of the words
 * people use for it. Endings are forgiven, because the longer words are compared without their last two letters.
 * The order of the list stays, so that «Другое» is first whenever it fits; nothing typed gives everything.
 */
export const findCategories = <Category extends Searched>(
  categories: readonly Category[],
  typed: string,
): Category[] => {
  const wanted = wordsOf(typed).map(stemOf)
  return categories.filter(({ title, description, searchWords }) => {
    const words = wordsOf(`${title} ${description} ${searchWords}`)
    return wanted.every((stem) => words.some((word) => word.startsWith(stem)))
  })
}

const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .match(/[\p{L}\d]+/gu) ?? []

/** Short words are compared whole: «ЛС», «вода». */
const LONG_WORD = 5
const stemOf = (word: string): string => (word.length > LONG_WORD ? word.slice(0, -2) : word)
