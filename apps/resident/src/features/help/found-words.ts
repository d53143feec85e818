import { pluralRu } from '@mosobleirc/domain/shared'

/** How many answers there are, and by which words when those are not the ones that were typed. */
export const foundWords = (hits: number, searchedFor: string | undefined): string => {
  if (hits === 0) return 'Ничего не нашли'
  const found = `${pluralRu(hits, 'Нашёлся', 'Нашлись', 'Нашлось')} ${hits} ${pluralRu(hits, 'ответ', 'ответа', 'ответов')}`
  return searchedFor === undefined ? found : `${found} по словам «${searchedFor}»`
}
