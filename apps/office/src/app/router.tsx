import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { newsStateOf } from '../features/news/news-state-look.ts'
import type { NewsState } from '../features/news/news.api.ts'
import { journalFilterOf } from '../features/audit/journal-filter.ts'
import { answerFilterOf } from '../features/help/answer-filter.ts'
import { packageFilterOf } from '../features/exchange/package-filter.ts'
import { type QueueFilter, queueFilterOf } from '../features/requests/queue-filter.ts'
import { type MemberFilter, memberFilterOf } from '../features/staff/find-members.ts'
import { BASE, returnAddress } from '../lib/return-address.ts'
import { CrashScreen } from './CrashScreen.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { OfficeFrame } from './OfficeFrame.tsx'
import { Root } from './Root.tsx'

/*
 * Every address of the office. Pages inside stand in the frame with the rail, which asks who is signed in and
 * whether the section is theirs; a section of the rail is a line in `sections.ts`.
 */
const root = createRootRoute({ component: Root })

const outside = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: ({ to }: Record<string, unknown>): { to?: string } => {
      const address = returnAddress(to)
      return address === undefined ? {} : { to: address }
    },
    component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./InvitationPage.tsx'), 'InvitationPage'),
  }),
]

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: OfficeFrame,
})

const pages = [
  createRoute({
    getParentRoute: () => inside,
    path: '/news',
    validateSearch: (search: Record<string, unknown>): { state?: NewsState } => {
      const state = newsStateOf(search['state'])
      return state ? { state } : {}
    },
    component: lazyRouteComponent(() => import('./NewsListPage.tsx'), 'NewsListPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/news/$newsId',
    component: lazyRouteComponent(() => import('./NewsEditorPage.tsx'), 'NewsEditorPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/handbook',
    validateSearch: answerFilterOf,
    component: lazyRouteComponent(() => import('./HandbookPage.tsx'), 'HandbookPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/handbook/words',
    validateSearch: ({ term }: Record<string, unknown>): { term?: string } =>
      typeof term === 'string' ? { term } : {},
    component: lazyRouteComponent(() => import('./WordsPage.tsx'), 'WordsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/handbook/new',
    component: lazyRouteComponent(() => import('./AnswerPage.tsx'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/handbook/answers/$article',
    component: lazyRouteComponent(() => import('./AnswerPage.tsx'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/',
    component: lazyRouteComponent(() => import('./FirstPage.tsx'), 'FirstPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/exchange',
    validateSearch: packageFilterOf,
    component: lazyRouteComponent(() => import('./ExchangePage.tsx'), 'ExchangePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/requests',
    validateSearch: (search: Record<string, unknown>): QueueFilter & { request?: string } => ({
      ...queueFilterOf(search),
      ...(typeof search['request'] === 'string' && { request: search['request'] }),
    }),
    component: lazyRouteComponent(() => import('./RequestsPage.tsx'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/templates',
    component: lazyRouteComponent(() => import('./TemplatesPage.tsx'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/people',
    validateSearch: (search: Record<string, unknown>): MemberFilter & { member?: string } => ({
      ...memberFilterOf(search),
      ...(typeof search['member'] === 'string' && { member: search['member'] }),
    }),
    component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/journal',
    validateSearch: journalFilterOf,
    component: lazyRouteComponent(() => import('./JournalPage.tsx'), 'JournalPage'),
  }),
]

const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFoundPage })

export const router = createRouter({
  basepath: BASE,
  routeTree: root.addChildren([...outside, inside.addChildren([...pages, elsewhere])]),
  defaultErrorComponent: CrashScreen,
  scrollRestoration: true,
  defaultPreloadStaleTime: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
