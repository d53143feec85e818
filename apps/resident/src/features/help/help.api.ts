import {
  call,
  getHelpArticle,
  getHelpFeedback,
  giveHelpFeedback,
  listHelp,
  listHelpArticles,
  type Reply,
  searchHelp,
} from '@mosobleirc/contract'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Seen, seenOr } from '../../lib/seen.ts'

export type Help = Reply<typeof listHelp>
export type HelpQuestion = Help['mostAsked'][number]
export type HelpArticle = Reply<typeof getHelpArticle>
export type HelpHit = Reply<typeof searchHelp>['hits'][number]

/** Answers change seldom: those that were read in the last minutes are not asked for again. */
const staleTime = 300_000

/** Categories and what is asked most. */
export const useHelp = () =>
  useQuery({
    queryKey: ['help'],
    queryFn: ({ signal }) => seenOr('help', () => call(listHelp, {}, { signal })),
    staleTime,
  })

export const useHelpCategory = (category: string) =>
  useQuery({
    queryKey: ['help', 'category', category],
    queryFn: ({ signal }) =>
      seenOr(`help category ${category}`, () => call(listHelpArticles, { category }, { signal })),
    staleTime,
  })

/** An answer; once read it stays on the phone. */
export const useHelpArticle = (article: string) =>
  useQuery({
    queryKey: ['help', 'article', article],
    queryFn: ({ signal }) =>
      seenOr(`help article ${article}`, () => call(getHelpArticle, { article }, { signal })),
    staleTime,
  })

/** Answers to a question. While the next ones are on their way the former stay, so that nothing jumps. */
export const useHelpSearch = (question: string) =>
  useQuery({
    queryKey: ['help', 'search', question],
    queryFn: ({ signal }) => call(searchHelp, { q: question }, { signal }),
    enabled: question !== '',
    placeholderData: keepPreviousData,
    staleTime,
  })

type Feedback = Reply<typeof getHelpFeedback>

const feedbackKey = (article: string) => ['help-feedback', article] as const

/** Whether an answer has helped, as the resident said last. */
export const useHelpFeedback = (article: string) =>
  useQuery({
    queryKey: feedbackKey(article),
    queryFn: ({ signal }) =>
      seenOr(`help feedback ${article}`, () => call(getHelpFeedback, { article }, { signal })),
  })

/** Says it at once, and takes it back when it could not be saved. */
export const useGiveHelpFeedback = (article: string) => {
  const client = useQueryClient()
  const queryKey = feedbackKey(article)
  return useMutation({
    mutationFn: (helped: boolean) => call(giveHelpFeedback, { article, helped }),
    onMutate: async (helped) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData<Seen<Feedback>>(queryKey)
      client.setQueryData<Seen<Feedback>>(queryKey, { value: { helped } })
      return before
    },
    onError: (_fault, _helped, before) => client.setQueryData(queryKey, before ?? { value: {} }),
  })
}
