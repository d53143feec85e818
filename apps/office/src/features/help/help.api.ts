import {
  call,
  getHelpForEditors,
  type Input,
  listGlossary,
  listHelpForEditors,
  type Reply,
  saveGlossaryTerm,
  saveHelpArticle,
} from '@mosobleirc/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

export type Answers = Reply<typeof listHelpForEditors>
export type AnswerRow = Answers['articles'][number]
export type OpenedAnswer = Reply<typeof getHelpForEditors>
export type AnswerContent = Input<typeof saveHelpArticle>['content']
export type Term = Reply<typeof listGlossary>['terms'][number]

/** All answers: they are few, so what narrows the list works at once, on the page. */
export const useAnswers = () =>
  useQuery({
    queryKey: ['help', 'answers'],
    queryFn: ({ signal }) => call(listHelpForEditors, {}, { signal }),
  })

/** @param code of no answer: a new one is begun, and nothing is asked */
export const useAnswer = (code: string | undefined) =>
  useQuery({
    queryKey: ['help', 'answer', code],
    queryFn: ({ signal }) => call(getHelpForEditors, { article: code ?? '' }, { signal }),
    enabled: code !== undefined,
    // What is being written is not taken away by what has been saved meanwhile: the save will tell.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

type AnswerSave = { code: string; basedOn: number; content: AnswerContent; key: string }

export const useSaveAnswer = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ code, basedOn, content, key }: AnswerSave) =>
      call(saveHelpArticle, { article: code, basedOn, content }, { idempotencyKey: key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['help', 'answers'] }),
  })
}

export const useTerms = () =>
  useQuery({
    queryKey: ['help', 'terms'],
    queryFn: ({ signal }) => call(listGlossary, {}, { signal }),
  })

type TermSave = { code: string; term: string; sentence: string; article: string | undefined }

export const useSaveTerm = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ article, ...words }: TermSave) =>
      call(saveGlossaryTerm, { ...words, ...(article !== undefined && { article }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['help', 'terms'] }),
  })
}
