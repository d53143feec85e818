export { wrongFieldOfNews, type NewsLine, type WrittenNews } from './judge-news.ts'
export { isButtonTarget, parseNewsLink, type NewsLink } from './news-link.ts'
export { mayMoveNews, newsStateAt, type NewsState, type StoredNews } from './news-state.ts'
