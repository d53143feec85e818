import { geoAddress, mapAddress } from '@mosobleirc/domain/links'
import { ButtonLink, EmptyState, SkeletonCard } from '@mosobleirc/ui'
import { useParams } from '@tanstack/react-router'
import { useMapPattern } from '../features/links/links.api.ts'
import { OfficeDetail } from '../features/offices/OfficeDetail.tsx'
import { useOffices } from '../features/offices/offices.api.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { SubPage } from './SubPage.tsx'

/** One office. It comes from the list, so it can be opened without a network as well. */
export const OfficePage = () => {
  const { officeCode } = useParams({ strict: false })
  const { data, error, ...rest } = useOffices()
  const pattern = useMapPattern()
  const office = data?.value.offices.find(({ code }) => code === officeCode)
  return (
    <SubPage title={typeset(office?.name ?? 'Клиентский офис')}>
      {data && office && (
        <>
          <SeenNote seenAt={data.seenAt} />
          <OfficeDetail
            office={office}
            list={data.value}
            mapHref={pattern === undefined ? undefined : mapAddress(pattern, office)}
            geoHref={geoAddress(office)}
          />
        </>
      )}
      {data && !office && (
        <EmptyState
          title={typeset('Этот офис не работает')}
          actions={<ButtonLink href="/service/offices">{typeset('Показать все офисы')}</ButtonLink>}
        >
          {typeset('Он закрыт или переехал. Посмотрите, какие офисы есть рядом')}
        </EmptyState>
      )}
      {!data && error && <LoadFailed what="Офис не загрузился" error={error} {...rest} />}
      {!data && !error && <SkeletonCard rows={5} words="Загружаем офис" />}
    </SubPage>
  )
}
