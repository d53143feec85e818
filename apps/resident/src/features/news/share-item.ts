/** Hands an item to another app of the phone; absent where the browser cannot. */
export const shareItem: ((item: { title: string; id: string }) => void) | undefined =
  'share' in navigator
    ? ({ title, id }) =>
        void navigator
          .share({ title, url: new URL(`/news/${id}`, location.origin).href })
          // The sheet was closed without a choice.
          .catch(() => undefined)
    : undefined
