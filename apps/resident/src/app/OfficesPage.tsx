import { mapAddress } from '@mosobleirc/domain/links'
import { SkeletonCard } from '@mosobleirc/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMapPattern } from '../features/links/links.api.ts'
import { OfficeList } from '../features/offices/OfficeList.tsx'
import { type Office, useOffices } from '../features/offices/offices.api.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { SubPage } from './SubPage.tsx'

/** «Клиентские офисы»: what the resident looks for stands in the address, so that «Назад» finds it again. */
export const OfficesPage = () => {
  const { data, error, ...rest } = useOffices()
  const pattern = useMapPattern()
  const wish = useSearch({ from: '/signed-in/tabs/service/offices' })
  const navigate = useNavigate()
  const mapHrefOf = (office: Office) => (pattern === undefined ? undefined : mapAddress(pattern, office))
  return (
    <SubPage title="Клиентские офисы">
      {data && (
        <>
          <SeenNote seenAt={data.seenAt} />
          <OfficeList
            list={data.value}
            wish={wish}
            onWish={(search) =>
              void navigate({ to: '/service/offices', search, replace: true, resetScroll: false })
            }
            mapHrefOf={mapHrefOf}
          />
        </>
      )}
      {!data && error && <LoadFailed what="Офисы не загрузились" error={error} {...rest} />}
      {!data && !error && <SkeletonCard rows={5} words="Загружаем офисы" />}
    </SubPage>
  )
}
