import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { AskOnce } from '../../lib/AskOnce.tsx'
import { Tag } from '../../lib/Tag.tsx'
import { type Template, useRemoveTemplate } from './templates.api.ts'

/** Texts to answer with: each can be changed or taken away. */
export const TemplateList = ({
  templates,
  categories,
  onChange,
}: {
  templates: readonly Template[]
  categories: readonly { readonly code: string; readonly title: string }[]
  onChange: (template: Template) => void
}) => {
  const [leaving, setLeaving] = useState<Template>()
  const remove = useRemoveTemplate()
  return (
    <>
      <ul>
        {templates.map((template) => (
          <li
            key={template.id}
            className="flex items-start gap-12 border-b border-line px-16 py-12 last:border-b-0"
          >
            <div className="grid min-w-0 flex-1 gap-4">
              <p className="flex flex-wrap items-center gap-8">
                <b className="[overflow-wrap:anywhere]">{template.title}</b>
                {template.category !== undefined && (
                  <Tag tone="calm">
                    {categories.find(({ code }) => code === template.category)?.title ?? template.category}
                  </Tag>
                )}
              </p>
              <p className="max-w-[60em] [overflow-wrap:anywhere] whitespace-pre-line text-text-2">
                {typeset(template.text)}
              </p>
            </div>
            <Button
              variant="default"
              px="0.625rem"
              aria-label={`Изменить «${template.title}»`}
              onClick={() => onChange(template)}
            >
              <Pencil className="size-[1.125rem]" aria-hidden="true" />
            </Button>
            <Button
              variant="default"
              px="0.625rem"
              aria-label={`Убрать «${template.title}»`}
              onClick={() => setLeaving(template)}
            >
              <Trash2 className="size-[1.125rem]" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {leaving && (
        <AskOnce
          title={`Убрать «${leaving.title}»?`}
          word="Убрать"
          busyWord="Убираем…"
          danger
          isPending={remove.isPending}
          error={remove.error}
          onYes={() => remove.mutate(leaving.id, { onSuccess: () => setLeaving(undefined) })}
          onClose={() => setLeaving(undefined)}
        >
          {typeset('Шаблон пропадёт у всех сотрудников. Ответы, написанные с ним, останутся.')}
        </AskOnce>
      )}
    </>
  )
}
