import { pluralRu } from '@mosobleirc/domain/shared'
import type { TabItem } from '@mosobleirc/ui'
import { Gauge, House, MessageSquareText, Newspaper, Wallet, Wrench } from 'lucide-react'

/** Counts of things that wait, from the server. */
export type Badges = { payments: number; meters: number; requests: number }

/** The six places of the app, in the order of the manual. */
export const tabItems = (address: string, { payments, meters, requests }: Badges): readonly TabItem[] => {
  const within = (href: string) => address === href || address.startsWith(`${href}/`)
  return [
    { href: '/', label: 'Главная', icon: House, active: address === '/' },
    { href: '/service', label: 'Сервис', icon: Wrench, active: within('/service') },
    {
      href: '/requests',
      label: 'Заявки',
      icon: MessageSquareText,
      active: within('/requests'),
      count: requests,
      countMeaning: `${requests} ${pluralRu(requests, 'новый ответ', 'новых ответа', 'новых ответов')}`,
    },
    {
      href: '/payments',
      label: 'Платежи',
      icon: Wallet,
      active: within('/payments'),
      count: payments,
      countMeaning: `${payments} к оплате`,
    },
    {
      href: '/meters',
      label: 'Счетчики',
      icon: Gauge,
      active: within('/meters'),
      count: meters,
      countMeaning: `${meters} ${pluralRu(meters, 'ждёт', 'ждут', 'ждут')} показаний`,
    },
    { href: '/news', label: 'Новости', icon: Newspaper, active: within('/news') },
  ]
}
