import { Rail } from '@mosobleirc/ui'
import { useRouterState } from '@tanstack/react-router'
import { useHome } from '../features/home/home.api.ts'
import { useProfile } from '../features/residents/residents.api.ts'
import { tabItems } from './tab-items.ts'

/** What both frames show beside the page: the six places with their counts, and the rail. */
export const useFrame = () => {
  const address = useRouterState({ select: ({ location }) => location.pathname })
  const home = useHome().data?.value
  const profile = useProfile().data?.value
  const items = tabItems(address, home?.badges ?? { payments: 0, meters: 0, requests: 0 })
  const name = [profile?.firstName, profile?.lastName].filter(Boolean).join(' ')
  const rail = (
    <Rail
      items={items}
      home="/"
      profile={{ href: '/profile', name: name || 'Ваши данные', active: address === '/profile' }}
      lit={home?.toPay === 0n ? 'all' : 'some'}
    />
  )
  return { items, rail }
}
