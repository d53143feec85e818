import { ApiRefusal } from '@mosobleirc/contract'
import { ButtonLink, EmptyState, SkeletonCard } from '@mosobleirc/ui'
import { useParams } from '@tanstack/react-router'
import { HELP } from '../features/help/help-address.ts'
import { useHelpCategory } from '../features/help/help.api.ts'
import { QuestionRows } from '../features/help/QuestionRows.tsx'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { SubPage } from './SubPage.tsx'
import { useBack } from './use-back.ts'
import { WayIn } from './WayIn.tsx'

/** The questions of one category with their short answers. */
export const HelpCategoryPage = () => {
  const { category = '' } = useParams({ strict: false })
  const { data, error, ...rest } = useHelpCategory(category)
  const gone = error instanceof ApiRefusal && error.code === 'not-found'
  return (
    <SubPage title={typeset(data?.value.name ?? 'Онлайн помощник')} onBack={useBack(HELP)}>
      {data && (
        <>
          <SeenNote seenAt={data.seenAt} />
          <QuestionRows label={data.value.name} questions={data.value.articles} />
        </>
      )}
      {!data && gone && <Gone />}
      {!data && error && !gone && <LoadFailed what="Вопросы не загрузились" error={error} {...rest} />}
      {!data && !error && <SkeletonCard rows={6} words="Загружаем вопросы" />}
      <WayIn />
    </SubPage>
  )
}

const Gone = () => (
  <EmptyState
    title={typeset('Такого раздела нет')}
    actions={<ButtonLink href={HELP}>{typeset('Показать все вопросы')}</ButtonLink>}
  >
    {typeset('Его переименовали или убрали. Найдите вопрос по словам или среди всех разделов')}
  </EmptyState>
)
