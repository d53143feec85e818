import { formatDate } from '@mosobleirc/domain/shared'
import { useMemo } from 'react'
import { type Columns, DataTable, Named } from '../../lib/DataTable.tsx'
import { StateTag } from '../../lib/StateTag.tsx'
import { confidenceLook, stateLook } from './answer-look.ts'
import type { AnswerRow, Answers } from './help.api.ts'

/** Answers, those that have helped least first. */
export const AnswersTable = ({
  answers,
  categories,
  onOpen,
}: {
  answers: readonly AnswerRow[]
  categories: Answers['categories']
  onOpen: (code: string) => void
}) => {
  const columns = useMemo(() => columnsOf(categories), [categories])
  return (
    <DataTable
      caption="Ответы помощника"
      columns={columns}
      rows={answers}
      rowId={({ code }) => code}
      onChoose={onOpen}
    />
  )
}

const columnsOf = (categories: Answers['categories']): Columns<AnswerRow> => [
  {
    id: 'question',
    header: 'Вопрос',
    cell: ({ row: { original } }) => (
      <Named
        name={original.question}
        second={categories.find(({ code }) => code === original.category)?.name}
      />
    ),
  },
  {
    id: 'state',
    header: 'Состояние',
    meta: { width: 'w-[9.5rem]' },
    cell: ({ row: { original } }) => <StateTag look={stateLook[original.state]} />,
  },
  {
    id: 'confidence',
    header: 'Уверенность',
    meta: { width: 'w-[10.5rem]' },
    cell: ({ row: { original } }) => <StateTag look={confidenceLook[original.confidence]} />,
  },
  {
    id: 'helped',
    header: 'Помог',
    meta: { numeric: true, width: 'w-[5rem]' },
    cell: ({ row: { original } }) => original.helped,
  },
  {
    id: 'notHelped',
    header: 'Не помог',
    meta: { numeric: true, width: 'w-[6rem]' },
    cell: ({ row: { original } }) => original.notHelped,
  },
  {
    id: 'checkedOn',
    header: 'Проверен',
    meta: { numeric: true, width: 'w-[11rem]' },
    cell: ({ row: { original } }) => formatDate(original.checkedOn),
  },
]
