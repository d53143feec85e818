/** What has become of a news item. `withdrawn` is for good: what was shown and until when stays true. */
export type NewsState = 'draft' | 'scheduled' | 'published' | 'withdrawn'

/** Where an item may go. Something of nobody's interest any more is withdrawn; to show it again is a new item. */
const NEXT: Readonly<Record<NewsState, readonly NewsState[]>> = {
  draft: ['scheduled', 'published'],
  scheduled: ['draft', 'published', 'withdrawn'],
  published: ['withdrawn'],
  withdrawn: [],
}

/** Whether an item may go from one state to another. Source: docs/rules/news.md, rule N1. */
export const mayMoveNews = (from: NewsState, to: NewsState): boolean => NEXT[from].includes(to)

/** How an item is stored: its state, and since when it is or will be shown. */
export type StoredNews = { state: NewsState; shownFrom: Date | undefined }

/**
 * The state of an item at an instant: what was scheduled is published when its time has come, and nothing has to run
 * for that.
 *
 * Source: docs/rules/news.md, rule N2.
 */
export const newsStateAt = ({ state, shownFrom }: StoredNews, now: Date): NewsState =>
  state === 'scheduled' && shownFrom !== undefined && shownFrom <= now ? 'published' : state
