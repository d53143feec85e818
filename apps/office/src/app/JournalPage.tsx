import { Button, Select, TextInput } from '@mantine/core'
import { auditActions } from '@mosobleirc/contract'
import { typeset } from '@mosobleirc/domain/shared'
import { getRouteApi } from '@tanstack/react-router'
import { SearchX, ShieldCheck } from 'lucide-react'
import { useCallback } from 'react'
import { type Entry, useJournal } from '../features/audit/audit.api.ts'
import { actionWords, factsInWords } from '../features/audit/entry-words.ts'
import { type JournalFilter, journalFilterOf } from '../features/audit/journal-filter.ts'
import { JournalTable } from '../features/audit/JournalTable.tsx'
import { useStaff } from '../features/staff/staff.api.ts'
import { ExportButton } from '../lib/ExportButton.tsx'
import { FilterChip } from '../lib/FilterChip.tsx'
import { ListStates } from '../lib/ListStates.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { Pane } from '../lib/Pane.tsx'
import { TableScroller } from '../lib/TableScroller.tsx'

const route = getRouteApi('/inside/journal')

/** What staff did, newest first; the filter stands in the address and can be sent to a colleague. */
export const JournalPage = () => {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const journal = useJournal(filter)
  const entries = journal.data?.pages.flatMap((page) => page.entries) ?? []

  const narrow = useCallback(
    (change: Readonly<Record<string, unknown>>) =>
      void navigate({ search: (before) => journalFilterOf({ ...before, ...change }) }),
    [navigate],
  )
  const showSubject = useCallback((subjectId: string) => narrow({ subjectId }), [narrow])
  return (
    <Page title="Журнал">
      <Pane>
        <Filters filter={filter} entries={entries} onChange={narrow} />
        <ListStates query={journal} columns={6}>
          {() =>
            entries.length > 0 ? (
              <>
                <TableScroller>
                  <JournalTable entries={entries} onSubject={showSubject} />
                </TableScroller>
                <div className="flex flex-wrap items-center justify-between gap-12 border-t border-line px-16 py-12 text-text-2">
                  <p>
                    {typeset(`Показано ${entries.length}, новые сверху. Записи нельзя изменить или стереть.`)}
                  </p>
                  {journal.hasNextPage && (
                    <Button variant="default" onClick={() => void journal.fetchNextPage()}>
                      {journal.isFetchingNextPage ? 'Загружаем…' : 'Показать ещё'}
                    </Button>
                  )}
                </div>
              </>
            ) : (
              <Nothing
                isNarrowed={Object.keys(filter).length > 0}
                onReset={() => void navigate({ search: {} })}
              />
            )
          }
        </ListStates>
      </Pane>
    </Page>
  )
}

const Nothing = ({ isNarrowed, onReset }: { isNarrowed: boolean; onReset: () => void }) =>
  isNarrowed ? (
    <Notice
      icon={SearchX}
      title="Таких записей нет"
      actions={
        <Button variant="default" onClick={onReset}>
          Сбросить фильтр
        </Button>
      }
    >
      {typeset('Под фильтр не попала ни одна запись.')}
    </Notice>
  ) : (
    <Notice icon={ShieldCheck} tone="tint" title="Записей пока нет">
      {typeset('Здесь появится всё, что делают сотрудники: входы, приглашения, смены ролей.')}
    </Notice>
  )

const ALL = 'all'

const Filters = ({
  filter,
  entries,
  onChange,
}: {
  filter: JournalFilter
  entries: readonly Entry[]
  onChange: (change: Readonly<Record<string, unknown>>) => void
}) => {
  const { data } = useStaff()
  return (
    <div className="flex flex-wrap items-center gap-12 border-b border-line px-16 py-12">
      <Select
        aria-label="Кто"
        className="w-[13rem]"
        searchable
        value={filter.staffId ?? ALL}
        data={[
          { value: ALL, label: 'Все сотрудники' },
          ...(data?.staff.map(({ id, name }) => ({ value: id, label: name })) ?? []),
        ]}
        onChange={(staffId) => onChange({ staffId })}
      />
      <Select
        aria-label="Что"
        className="w-[14rem]"
        value={filter.action ?? ALL}
        data={[
          { value: ALL, label: 'Любые действия' },
          ...auditActions.map((value) => ({ value, label: actionWords[value] })),
        ]}
        onChange={(action) => onChange({ action })}
      />
      <div className="flex items-center gap-8">
        <TextInput
          aria-label="С какого дня"
          type="date"
          value={filter.from ?? ''}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <span aria-hidden="true">–</span>
        <TextInput
          aria-label="По какой день"
          type="date"
          value={filter.to ?? ''}
          onChange={(event) => onChange({ to: event.currentTarget.value })}
        />
      </div>
      {filter.subjectId !== undefined && (
        <FilterChip onRemove={() => onChange({ subjectId: undefined })}>
          {`Над чем: ${nameOf(entries, filter.subjectId)}`}
        </FilterChip>
      )}
      <ExportButton file="zhurnal.csv" head={HEAD} rows={entries.map(cells)} />
    </div>
  )
}

const nameOf = (entries: readonly Entry[], subjectId: string): string =>
  entries.find(({ subject }) => subject?.id === subjectId)?.subject?.name ?? subjectId

const HEAD = ['Когда', 'Кто', 'Что', 'Над чем', 'Подробности', 'Адрес', 'Запрос']

const cells = ({ at, staff, action, subject, reason, facts, address, requestId }: Entry): string[] => [
  at.toISOString(),
  staff?.name ?? '',
  actionWords[action],
  subject?.name ?? subject?.id ?? '',
  [reason, factsInWords(facts)].filter(Boolean).join('. '),
  address,
  requestId,
]
