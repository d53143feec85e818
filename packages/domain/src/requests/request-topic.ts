/** As much as a row of a list holds at 390 px in two lines. */
const LONGEST = 70

/**
 * What a request is called in lists: the first sentence of what the resident wrote, cut at a word when it is long.
 * A category alone would make all rows of a list look alike.
 *
 * Source: docs/rules/requests.md, rule Z8.
 */
export const requestTopic = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const sentence = (/^.*?[.!?](?=\s|$)/u.exec(line)?.[0] ?? line).replace(/\.$/u, '').trim()
  if (sentence.length <= LONGEST) return sentence
  const cut = sentence.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  return `${(space > 0 ? cut.slice(0, space) : wholeSigns(cut)).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** Without half of a sign that takes two places, such as an emoji. */
const wholeSigns = (text: string): string => text.replace(/[\ud800-\udbff]$/u, '')
