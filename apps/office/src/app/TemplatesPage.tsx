import { Button } from '@mantine/core'
import { admits, listRequestColleagues } from '@mosobleirc/contract'
import { typeset } from '@mosobleirc/domain/shared'
import { MessageSquareText, Plus } from 'lucide-react'
import { useState } from 'react'
import { TemplateForm } from '../features/templates/TemplateForm.tsx'
import { TemplateList } from '../features/templates/TemplateList.tsx'
import { type Template, useCategories, useTemplates } from '../features/templates/templates.api.ts'
import { ListStates } from '../lib/ListStates.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { Pane } from '../lib/Pane.tsx'
import { useSelf } from '../lib/self.ts'

/** Texts that residents are answered with. */
export const TemplatesPage = () => {
  const { data: self } = useSelf()
  const templates = useTemplates()
  const categories = useCategories(self !== undefined && admits(listRequestColleagues.access, self.roles))
  const [written, setWritten] = useState<{ template?: Template }>()
  const add = (
    <Button
      leftSection={<Plus className="size-[1.125rem]" aria-hidden="true" />}
      onClick={() => setWritten({})}
    >
      Новый шаблон
    </Button>
  )
  return (
    <Page title="Шаблоны ответов" actions={add}>
      <Pane>
        <ListStates query={templates} columns={1}>
          {({ templates: all }) =>
            all.length > 0 ? (
              <TemplateList
                templates={all}
                categories={categories}
                onChange={(template) => setWritten({ template })}
              />
            ) : (
              <Notice icon={MessageSquareText} tone="tint" title="Шаблонов нет">
                {typeset('Добавьте ответ, который пишете часто: он встанет над полем ответа в заявке.')}
              </Notice>
            )
          }
        </ListStates>
      </Pane>
      {written && (
        <TemplateForm
          template={written.template}
          categories={categories}
          onClose={() => setWritten(undefined)}
        />
      )}
    </Page>
  )
}
