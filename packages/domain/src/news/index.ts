export {
  wrongFieldOfDraft,
  wrongFieldOfNews,
  type NewsLine,
  type NewsSpan,
  type WrittenNews,
} from './judge-news.ts'
export { isButtonTarget, parseNewsLink, type NewsLink } from './news-link.ts'
export { parseNewsText, writeNewsText } from './news-text.ts'
export { mayMoveNews, newsStateAt, type NewsState, type StoredNews } from './news-state.ts'
