import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { getRouteApi } from '@tanstack/react-router'
import { Plus, SearchX } from 'lucide-react'
import { findAnswers } from '../features/help/answer-filter.ts'
import { AnswerFilters } from '../features/help/AnswerFilters.tsx'
import { AnswersTable } from '../features/help/AnswersTable.tsx'
import { useAnswers } from '../features/help/help.api.ts'
import { ListStates } from '../lib/ListStates.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { Pane } from '../lib/Pane.tsx'
import { TableScroller } from '../lib/TableScroller.tsx'
import { HandbookTabs } from './HandbookTabs.tsx'

const route = getRouteApi('/inside/handbook')

/** Answers of the online helper; the filter stands in the address. */
export const HandbookPage = () => {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const answers = useAnswers()
  const found = findAnswers(answers.data?.articles ?? [], filter)
  return (
    <Page
      title="Справочник"
      tag={<HandbookTabs current="/handbook" />}
      actions={
        <Button
          leftSection={<Plus className="size-[1.125rem]" aria-hidden="true" />}
          onClick={() => void navigate({ to: '/handbook/new' })}
        >
          Новый ответ
        </Button>
      }
    >
      <Pane>
        <AnswerFilters
          filter={filter}
          categories={answers.data?.categories ?? []}
          onChange={(search) => void navigate({ search, replace: true })}
        />
        <ListStates query={answers} columns={6}>
          {({ categories, articles }) =>
            found.length > 0 ? (
              <>
                <TableScroller>
                  <AnswersTable
                    answers={found}
                    categories={categories}
                    onOpen={(article) =>
                      void navigate({ to: '/handbook/answers/$article', params: { article } })
                    }
                  />
                </TableScroller>
                <p className="border-t border-line px-16 py-12 text-text-2">
                  {typeset(`Показано ${found.length} из ${articles.length}, сверху те, что чаще не помогли`)}
                </p>
              </>
            ) : (
              <Notice
                icon={SearchX}
                title="Таких ответов нет"
                actions={
                  <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
                    Сбросить фильтр
                  </Button>
                }
              >
                {typeset(`Всего ответов ${articles.length}, под фильтр не попал ни один.`)}
              </Notice>
            )
          }
        </ListStates>
      </Pane>
    </Page>
  )
}
