import { Button, Menu } from '@mantine/core'
import { Zap } from 'lucide-react'
import { type Template, useTemplates } from './requests.api.ts'

/** So many are one press away; the others stand in the list. */
const AT_HAND = 2

/** Texts to answer with: those of the request's category first. */
export const TemplatePicker = ({
  category,
  onPick,
}: {
  category: string
  onPick: (text: string) => void
}) => {
  const { data } = useTemplates()
  const templates = ofCategoryFirst(data?.templates ?? [], category)
  if (templates.length === 0) return undefined
  return (
    <>
      {templates.slice(0, AT_HAND).map(({ id, title, text }) => (
        <Button
          key={id}
          size="xs"
          h="2.125rem"
          variant="light"
          leftSection={<Zap className="size-[1rem]" aria-hidden="true" />}
          onClick={() => onPick(text)}
        >
          {title}
        </Button>
      ))}
      {templates.length > AT_HAND && (
        <Menu width="20rem">
          <Menu.Target>
            <Button size="xs" h="2.125rem" variant="default">
              Все шаблоны
            </Button>
          </Menu.Target>
          <Menu.Dropdown className="max-h-[20rem] overflow-y-auto">
            {templates.map(({ id, title, text }) => (
              <Menu.Item key={id} onClick={() => onPick(text)}>
                <b className="block">{title}</b>
                <span className="line-clamp-2 text-note text-text-2">{text}</span>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

/** Those for all come after those of the category, and those of other categories last. */
const ofCategoryFirst = (templates: readonly Template[], category: string): Template[] => {
  const rank = ({ category: of }: Template) => (of === category ? 0 : of === undefined ? 1 : 2)
  return templates.toSorted((one, other) => rank(one) - rank(other))
}
