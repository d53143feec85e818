import { call, getReview, giveReview, type Reply } from '@mosobleirc/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { appVersion } from '../../lib/app-version.ts'
import { askAnew } from '../../lib/ask-anew.ts'
import { seenOr } from '../../lib/seen.ts'

export type Review = Reply<typeof giveReview>['review']

const REVIEW = ['review'] as const

/** What the resident has said of the app last. */
export const useReview = () =>
  useQuery({
    queryKey: REVIEW,
    queryFn: ({ signal }) => seenOr('review', () => call(getReview, {}, { signal })),
  })

export type TypedReview = { stars: number; text: string; key: string; fileIds: readonly string[] }

/** Rates the app. A repeat after a lost answer carries the same key, so it is one rating. */
export const useGiveReview = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, stars, text, fileIds }: TypedReview) =>
      call(
        giveReview,
        {
          stars,
          ...(text.trim() !== '' && { text: text.trim() }),
          ...(fileIds.length > 0 && { fileIds: [...fileIds] }),
          appVersion,
        },
        { idempotencyKey: key },
      ),
    onSuccess: () => askAnew(client, [REVIEW]),
  })
}
