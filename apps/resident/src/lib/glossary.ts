import { call, listGlossary } from '@mosobleirc/contract'
import { useQuery } from '@tanstack/react-query'
import { unchanging } from './ask-anew.ts'
import { seenOr } from './seen.ts'

/** The words of the glossary; asked for once, and kept on the phone. */
export const useGlossary = () =>
  useQuery({
    queryKey: ['glossary'],
    queryFn: ({ signal }) => seenOr('glossary', () => call(listGlossary, {}, { signal })),
    meta: unchanging,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
