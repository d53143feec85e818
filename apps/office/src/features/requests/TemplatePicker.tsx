import { Button, Menu } from '@mantine/core'
import { ChevronDown, Zap } from 'lucide-react'
import { type Template, useTemplates } from './requests.api.ts'

/** Texts to answer with: the first one of the request's category is one press away, the others stand in a list. */
export const TemplatePicker = ({
  category,
  onPick,
}: {
  category: string
  onPick: (text: string) => void
}) => {
  const { data } = useTemplates()
  const templates = ofCategoryFirst(data?.templates ?? [], category)
  const [first] = templates
  if (templates.length === 0) return undefined
  return (
    <>
      {first?.category === category && (
        <Button
          size="xs"
          h="2.125rem"
          variant="light"
          className="min-w-0"
          leftSection={<Zap className="size-[1rem]" aria-hidden="true" />}
          onClick={() => onPick(first.text)}
        >
          <span className="truncate">{first.title}</span>
        </Button>
      )}
      <Menu width="20rem">
        <Menu.Target>
          <Button
            size="xs"
            h="2.125rem"
            variant="default"
            className="flex-none"
            rightSection={<ChevronDown className="size-[1rem]" aria-hidden="true" />}
          >
            Шаблоны
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
    </>
  )
}

/** Those for all come after those of the category, and those of other categories last. */
const ofCategoryFirst = (templates: readonly Template[], category: string): Template[] => {
  const rank = ({ category: of }: Template) => (of === category ? 0 : of === undefined ? 1 : 2)
  return templates.toSorted((one, other) => rank(one) - rank(other))
}
