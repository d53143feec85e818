import type { Page } from '@playwright/test'
import type { Visitor, Visitors } from './visitors.ts'

export type Screen = {
  readonly name: string
  readonly visitor: Exclude<keyof Visitors, 'publicUrl'>
  readonly path: string | ((visitor: Visitor) => string)
  /** What a person does before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

/** Every screen of the app, in the order in which a resident meets them. */
export const screens: readonly Screen[] = [
  { name: 'start', visitor: 'stranger', path: '/start' },
  { name: 'install', visitor: 'stranger', path: '/install' },
  { name: 'sign-in', visitor: 'stranger', path: '/sign-in' },
  { name: 'terms', visitor: 'stranger', path: '/terms' },
  { name: 'register', visitor: 'newcomer', path: '/register' },
  { name: 'register-fields', visitor: 'newcomer', path: '/register/fields' },
  { name: 'register-foreign-address', visitor: 'newcomer', path: '/register/foreign-address' },
  { name: 'register-profile', visitor: 'newcomer', path: '/register/profile' },
  { name: 'home-newcomer', visitor: 'newcomer', path: '/' },
  { name: 'home', visitor: 'resident', path: '/' },
  { name: 'service', visitor: 'resident', path: '/service' },
  { name: 'payments', visitor: 'resident', path: '/payments' },
  { name: 'meters', visitor: 'resident', path: '/meters' },
  { name: 'meters-enter', visitor: 'resident', path: ({ accountId }) => `/meters/${accountId}/enter` },
  { name: 'requests', visitor: 'resident', path: '/requests' },
  { name: 'news', visitor: 'resident', path: '/news' },
  { name: 'profile', visitor: 'resident', path: '/profile' },
  { name: 'not-found', visitor: 'resident', path: '/no-such-page' },
]
