/** More words than this say nothing new, and each costs a look into the index. */
const MOST_WORDS = 12

/** As words are compared: small letters, ё written as е, parts of letters put together. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')

/**
 * Words of a text in their order, each once. Everything but letters and digits parts words, so that no sign of a
 * person's question means anything to the search.
 *
 * Source: docs/rules/help.md, rule H1.
 */
export const wordsOf = (text: string, most = Number.POSITIVE_INFINITY): string[] => [
  ...new Set(
    folded(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, most),
  ),
]

/** Words of a question as it was typed; those beyond the twelfth are left out. */
export const wordsOfQuestion = (question: string): string[] => wordsOf(question, MOST_WORDS)
