import { Button, SegmentedControl, Select } from '@mantine/core'
import { packageStates } from '@mosobleirc/contract'
import { formatPeriod, typeset } from '@mosobleirc/domain/shared'
import { getRouteApi } from '@tanstack/react-router'
import { Package, SearchX, Send } from 'lucide-react'
import { type IncomingPackage, usePackages, useSentPackages } from '../features/exchange/exchange.api.ts'
import { Figures } from '../features/exchange/Figures.tsx'
import { PackageDetails } from '../features/exchange/PackageDetails.tsx'
import { type PackageFilter, packageFilterOf } from '../features/exchange/package-filter.ts'
import { formatCount, stateLook } from '../features/exchange/package-words.ts'
import { PackagesTable } from '../features/exchange/PackagesTable.tsx'
import { SentTable } from '../features/exchange/SentTable.tsx'
import { ListBeside } from '../lib/ListBeside.tsx'
import { ListStates } from '../lib/ListStates.tsx'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { TableScroller } from '../lib/TableScroller.tsx'

const route = getRouteApi('/inside/exchange')

type Narrow = (change: {
  readonly [Name in keyof PackageFilter]?: PackageFilter[Name] | string | undefined
}) => void

/** What billing cores send and get: packages of both sides, the protocol of one beside them. */
export const ExchangePage = () => {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const incoming = usePackages(filter)
  const packages = incoming.data?.pages.flatMap((page) => page.packages) ?? []

  const narrow: Narrow = (change) =>
    void navigate({ search: (before) => packageFilterOf({ ...before, ...change }), replace: true })
  const close = () => narrow({ package: undefined, code: undefined })
  return (
    <Page title="Обмен с расчётным центром">
      <Figures listed={incoming.data?.pages[0]} />
      <ListBeside
        of="table"
        onClose={close}
        list={
          <>
            <Filters filter={filter} packages={packages} onChange={narrow} />
            {filter.side === 'sent' ? (
              <Sent />
            ) : (
              <ListStates query={incoming} columns={7}>
                {() =>
                  packages.length > 0 ? (
                    <Received
                      packages={packages}
                      chosen={filter.package}
                      onChoose={(id) => narrow({ package: id, code: undefined })}
                      more={incoming.hasNextPage ? () => void incoming.fetchNextPage() : undefined}
                    />
                  ) : (
                    <Nothing
                      isNarrowed={filter.state !== undefined || filter.period !== undefined}
                      onReset={() => void navigate({ search: {} })}
                    />
                  )
                }
              </ListStates>
            )}
          </>
        }
        details={
          filter.package === undefined ? undefined : (
            <PackageDetails
              key={filter.package}
              packageId={filter.package}
              code={filter.code}
              onCode={(code) => narrow({ code })}
              onClose={close}
            />
          )
        }
      />
    </Page>
  )
}

const Received = ({
  packages,
  chosen,
  onChoose,
  more,
}: {
  packages: readonly IncomingPackage[]
  chosen: string | undefined
  onChoose: (id: string) => void
  more: (() => void) | undefined
}) => (
  <>
    <TableScroller>
      <PackagesTable packages={packages} chosen={chosen} onChoose={onChoose} />
    </TableScroller>
    <div className="flex flex-wrap items-center justify-between gap-12 border-t border-line px-16 py-12 text-text-2">
      <p>{typeset(`Показано ${packages.length}, новые сверху`)}</p>
      {more && (
        <Button variant="default" onClick={more}>
          Показать ещё
        </Button>
      )}
    </div>
  </>
)

const Nothing = ({ isNarrowed, onReset }: { isNarrowed: boolean; onReset: () => void }) =>
  isNarrowed ? (
    <Notice
      icon={SearchX}
      title="Таких пакетов нет"
      actions={
        <Button variant="default" onClick={onReset}>
          Сбросить фильтр
        </Button>
      }
    >
      {typeset('Под фильтр не попал ни один пакет.')}
    </Notice>
  ) : (
    <Notice icon={Package} tone="tint" title="Пакетов ещё не было">
      {typeset('Первый появится здесь сам, как только его пришлёт расчётный центр.')}
    </Notice>
  )

const Sent = () => {
  const sent = useSentPackages()
  return (
    <ListStates query={sent} columns={7}>
      {({ packages, waiting }) => (
        <>
          {packages.length > 0 ? (
            <TableScroller>
              <SentTable packages={packages} />
            </TableScroller>
          ) : (
            <Notice icon={Send} tone="tint" title="Отправлять пока нечего">
              {typeset('Платежи и показания жителей уходят расчётному центру сами, пакетами.')}
            </Notice>
          )}
          <p className="border-t border-line px-16 py-12 text-text-2">
            {typeset(`Ещё не в пакете: ${formatCount(waiting)}`)}
          </p>
        </>
      )}
    </ListStates>
  )
}

const ALL = 'all'

const Filters = ({
  filter,
  packages,
  onChange,
}: {
  filter: PackageFilter
  packages: readonly IncomingPackage[]
  onChange: Narrow
}) => {
  const known = [filter.period, ...packages.map(({ period }) => period)]
  const periods = [...new Set(known.filter((period) => period !== undefined))].toSorted().toReversed()
  return (
    <div className="flex flex-wrap items-center gap-12 border-b border-line px-16 py-12">
      <SegmentedControl
        aria-label="Направление"
        value={filter.side ?? 'received'}
        data={[
          { value: 'received', label: 'Входящие' },
          { value: 'sent', label: 'Исходящие' },
        ]}
        onChange={(side) => onChange({ side, package: undefined, code: undefined })}
      />
      {filter.side === undefined && (
        <>
          <Select
            aria-label="Состояние"
            className="w-[12rem]"
            value={filter.state ?? ALL}
            data={[
              { value: ALL, label: 'Любое состояние' },
              ...packageStates.map((value) => ({ value, label: stateLook[value].word })),
            ]}
            onChange={(state) => onChange({ state: state ?? undefined })}
          />
          <Select
            aria-label="Месяц"
            className="w-[11rem]"
            value={filter.period ?? ALL}
            data={[
              { value: ALL, label: 'Все месяцы' },
              ...periods.map((value) => ({ value, label: formatPeriod(value) })),
            ]}
            onChange={(period) => onChange({ period: period ?? undefined })}
          />
        </>
      )}
    </div>
  )
}
