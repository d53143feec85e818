import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { useState } from 'react'
import { explain } from '../../lib/explain.ts'
import { Refused } from '../../lib/Notice.tsx'
import { type Template, useSaveTemplate } from './templates.api.ts'

const ALL = 'all'

/** The window in which a template is written. */
export const TemplateForm = ({
  template,
  categories,
  onClose,
}: {
  /** Absent while a new one is written. */
  template?: Template | undefined
  categories: readonly { readonly code: string; readonly title: string }[]
  onClose: () => void
}) => {
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [title, setTitle] = useState(template?.title ?? '')
  const [text, setText] = useState(template?.text ?? '')
  const [category, setCategory] = useState(template?.category)
  const { mutate, error, isPending } = useSaveTemplate()
  const isWhole = title.trim() !== '' && text.trim() !== ''
  const known = categories.some(({ code }) => code === category)
  return (
    <Modal
      opened
      onClose={onClose}
      // A click beside it must not lose the text.
      closeOnClickOutside={false}
      title={template ? 'Изменить шаблон' : 'Новый шаблон'}
      closeButtonProps={{ 'aria-label': 'Закрыть' }}
    >
      <form
        className="grid gap-16"
        // Something else than what was sent before is another wish.
        onChange={() => setKey(crypto.randomUUID())}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWhole || isPending) return
          const wish = { title: title.trim(), text: text.trim(), ...(category !== undefined && { category }) }
          mutate({ ...wish, key, templateId: template?.id }, { onSuccess: onClose })
        }}
      >
        <TextInput
          label="Название"
          description={typeset('Его видят только сотрудники.')}
          required
          data-autofocus
          maxLength={60}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label="Текст для жителя"
          required
          rows={6}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {categories.length > 0 && (
          <Select
            label="Категория"
            description={typeset('В её заявках шаблон стоит первым.')}
            value={category ?? ALL}
            data={[
              { value: ALL, label: 'Для всех категорий' },
              ...categories.map(({ code, title: label }) => ({ value: code, label })),
              ...(category === undefined || known ? [] : [{ value: category, label: category }]),
            ]}
            onChange={(value) => {
              setKey(crypto.randomUUID())
              setCategory(value === null || value === ALL ? undefined : value)
            }}
          />
        )}
        {error !== null && <Refused>{explain(error)}</Refused>}
        <div className="flex flex-wrap justify-end gap-8">
          <Button variant="default" onClick={onClose}>
            Отмена
          </Button>
          <Button type="submit" disabled={!isWhole}>
            {isPending ? 'Сохраняем…' : 'Сохранить'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
