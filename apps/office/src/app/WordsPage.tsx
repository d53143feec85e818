import { typeset } from '@mosobleirc/domain/shared'
import { getRouteApi } from '@tanstack/react-router'
import { CircleHelp } from 'lucide-react'
import { useAnswers, useTerms } from '../features/help/help.api.ts'
import { TermForm } from '../features/help/TermForm.tsx'
import { TermsTable } from '../features/help/TermsTable.tsx'
import { ListBeside } from '../lib/ListBeside.tsx'
import { ListStates } from '../lib/ListStates.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { TableScroller } from '../lib/TableScroller.tsx'
import { HandbookTabs } from './HandbookTabs.tsx'

const route = getRouteApi('/inside/handbook/words')

/** Professional words with the sentence behind their «?». */
export const WordsPage = () => {
  const { term: code } = route.useSearch()
  const navigate = route.useNavigate()
  const terms = useTerms()
  const answers = useAnswers()
  const chosen = terms.data?.terms.find((term) => term.code === code)
  return (
    <Page title="Справочник" tag={<HandbookTabs current="/handbook/words" />}>
      <ListBeside
        of="form"
        onClose={() => void navigate({ search: {}, replace: true })}
        list={
          <ListStates query={terms} columns={2}>
            {({ terms: all }) =>
              all.length > 0 ? (
                <TableScroller>
                  <TermsTable
                    terms={all}
                    chosen={chosen?.code}
                    onChoose={(term) => void navigate({ search: { term }, replace: true })}
                  />
                </TableScroller>
              ) : (
                <Notice icon={CircleHelp} title="Слов ещё нет">
                  {typeset('Их загружают вместе с программой, здесь меняют слова и пояснения.')}
                </Notice>
              )
            }
          </ListStates>
        }
        details={
          chosen && <TermForm key={chosen.code} term={chosen} answers={answers.data?.articles ?? []} />
        }
      />
    </Page>
  )
}
