import {
  addTemplate,
  call,
  changeTemplate,
  type Input,
  listRequestColleagues,
  listTemplates,
  removeTemplate,
  type Reply,
} from '@mosobleirc/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

export type Template = Reply<typeof listTemplates>['templates'][number]
export type TemplateText = Input<typeof addTemplate>

/** The composer's list asks under the same name, so that what is changed here is there at once. */
const TEMPLATES = ['templates'] as const

export const useTemplates = () =>
  useQuery({ queryKey: TEMPLATES, queryFn: ({ signal }) => call(listTemplates, {}, { signal }) })

/** Categories that a template may be offered first in; an editor, who sees no requests, is not told them. */
export const useCategories = (mayAsk: boolean) =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => call(listRequestColleagues, {}, { signal }),
    enabled: mayAsk,
  }).data?.categories ?? []

const useChange = <Wish>(change: (wish: Wish) => Promise<unknown>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: TEMPLATES }),
  })
}

/** Adds a template, or changes the one that is named. */
export const useSaveTemplate = () =>
  useChange(({ templateId, key, ...text }: TemplateText & { templateId?: string | undefined; key: string }) =>
    templateId === undefined
      ? call(addTemplate, text, { idempotencyKey: key })
      : call(changeTemplate, { templateId, ...text }),
  )

export const useRemoveTemplate = () => useChange((templateId: string) => call(removeTemplate, { templateId }))
