import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router'
import { isId } from '../lib/is-id.ts'
import { requestAddressOf, requestListOf, sentOf } from '../lib/request-href.ts'
import { wasSignedIn } from '../lib/signed-in.ts'
import { CrashScreen } from './CrashScreen.tsx'
import { NotFoundScreen } from './NotFoundScreen.tsx'
import { Root } from './Root.tsx'

/*
 * Every address of the app. A page is loaded when it is opened; `tabs` stand in the frame with the bottom bar,
 * `tasks` are done one at a time and have the rail only, `open` pages need no session, `strangers` are for who has none.
 */
/** What the address of a list may name: the account it shows, and the bill beside it. */
const accountAndPeriod = ({
  account,
  period,
}: Record<string, unknown>): { account?: string; period?: string } => ({
  ...(typeof account === 'string' && { account }),
  ...(typeof period === 'string' && { period }),
})

const accountAndMeter = ({
  account,
  meter,
}: Record<string, unknown>): { account?: string; meter?: string } => ({
  ...(typeof account === 'string' && { account }),
  ...(typeof meter === 'string' && { meter }),
})

const oneAccount = ({ account }: Record<string, unknown>): { account?: string } =>
  typeof account === 'string' ? { account } : {}

/** An address with a broken id names nothing. The server would be asked in vain, and its answer would sound like our fault. */
const realIds = ({ params }: { params: Readonly<Record<string, string>> }): void => {
  const broken = Object.entries(params).some(([name, value]) => name.endsWith('Id') && !isId(value))
  if (broken) notFound({ throw: true })
}

/** What the list of offices is narrowed by. */
const officeWish = ({
  search,
  municipality,
  service,
  openNow,
  onSaturday,
}: Record<string, unknown>): {
  search?: string
  municipality?: string
  service?: string
  openNow?: boolean
  onSaturday?: boolean
} => ({
  // The address shows «?search=14» as a number.
  ...((typeof search === 'string' || typeof search === 'number') && { search: String(search) }),
  ...(typeof municipality === 'string' && { municipality }),
  ...(typeof service === 'string' && { service }),
  ...(openNow === true && { openNow }),
  ...(onSaturday === true && { onSaturday }),
})

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundScreen })

const open = createRoute({ getParentRoute: () => root, id: 'open' })

const strangers = createRoute({
  getParentRoute: () => open,
  id: 'strangers',
  beforeLoad: () => {
    if (wasSignedIn()) redirect({ to: '/', replace: true, throw: true })
  },
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: () => {
    if (!wasSignedIn()) redirect({ to: '/start', replace: true, throw: true })
  },
})

const tabs = createRoute({
  getParentRoute: () => signedIn,
  id: 'tabs',
  component: lazyRouteComponent(() => import('./TabsFrame.tsx'), 'TabsFrame'),
})

const tasks = createRoute({
  getParentRoute: () => signedIn,
  id: 'tasks',
  component: lazyRouteComponent(() => import('./TaskFrame.tsx'), 'TaskFrame'),
})

/** The helper is for anybody: who has signed in sees it in the usual frame, a stranger by itself. */
const helperTabs = createRoute({
  getParentRoute: () => root,
  id: 'helper-tabs',
  component: lazyRouteComponent(() => import('./OpenTabsFrame.tsx'), 'OpenTabsFrame'),
})

const helperTasks = createRoute({
  getParentRoute: () => root,
  id: 'helper-tasks',
  component: lazyRouteComponent(() => import('./OpenTaskFrame.tsx'), 'OpenTaskFrame'),
})

const strangerPages = [
  createRoute({
    getParentRoute: () => strangers,
    path: '/start',
    component: lazyRouteComponent(() => import('./StartPage.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => strangers,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./PhonePage.tsx'), 'PhonePage'),
  }),
  createRoute({
    getParentRoute: () => strangers,
    path: '/sign-in/code',
    component: lazyRouteComponent(() => import('./CodePage.tsx'), 'CodePage'),
  }),
]

const openPages = [
  createRoute({
    getParentRoute: () => open,
    path: '/install',
    component: lazyRouteComponent(() => import('./InstallPage.tsx'), 'InstallPage'),
  }),
  createRoute({
    getParentRoute: () => open,
    path: '/terms',
    component: lazyRouteComponent(() => import('./TermsPage.tsx'), 'TermsPage'),
  }),
]

const registration = [
  createRoute({
    getParentRoute: () => signedIn,
    path: '/register',
    component: lazyRouteComponent(() => import('./ScanPage.tsx'), 'ScanPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/register/fields',
    validateSearch: oneAccount,
    component: lazyRouteComponent(() => import('./ReceiptPage.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/register/address',
    component: lazyRouteComponent(() => import('./AddressPage.tsx'), 'AddressPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/register/foreign-address',
    component: lazyRouteComponent(() => import('./ForeignAddressPage.tsx'), 'ForeignAddressPage'),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: '/register/profile',
    component: lazyRouteComponent(() => import('./ProfileFormPage.tsx'), 'ProfileFormPage'),
  }),
]

const tabPages = [
  createRoute({
    getParentRoute: () => tabs,
    path: '/',
    component: lazyRouteComponent(() => import('./HomePage.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => tabs,
    path: '/service',
    component: lazyRouteComponent(() => import('./ServicePage.tsx'), 'ServicePage'),
  }),
  createRoute({
    getParentRoute: () => tabs,
    path: '/service/offices',
    validateSearch: officeWish,
    component: lazyRouteComponent(() => import('./OfficesPage.tsx'), 'OfficesPage'),
  }),
  createRoute({
    getParentRoute: () => tabs,
    path: '/service/offices/$officeCode',
    component: lazyRouteComponent(() => import('./OfficePage.tsx'), 'OfficePage'),
  }),
  createRoute({
    getParentRoute: () => tabs,
    path: '/requests',
    validateSearch: requestListOf,
    component: lazyRouteComponent(() => import('./RequestsPage.tsx'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => tabs,
    path: '/payments',
    validateSearch: accountAndPeriod,
    component: lazyRouteComponent(() => import('./PaymentsPage.tsx'), 'PaymentsPage'),
  }),
  createRoute({
    getParentRoute: () => tabs,
    path: '/meters',
    validateSearch: accountAndMeter,
    component: lazyRouteComponent(() => import('./MetersPage.tsx'), 'MetersPage'),
  }),
  createRoute({
    getParentRoute: () => tabs,
    path: '/news',
    validateSearch: ({ category, item }: Record<string, unknown>): { category?: string; item?: string } => ({
      ...(typeof category === 'string' && /^[a-z-]{1,40}$/.test(category) && { category }),
      ...(typeof item === 'string' && /^[0-9a-f-]{36}$/.test(item) && { item }),
    }),
    component: lazyRouteComponent(() => import('./NewsPage.tsx'), 'NewsPage'),
  }),
]

const taskPages = [
  createRoute({
    getParentRoute: () => tasks,
    path: '/requests/new',
    validateSearch: requestAddressOf,
    component: lazyRouteComponent(() => import('./NewRequestPage.tsx'), 'NewRequestPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/requests/$requestId',
    beforeLoad: realIds,
    validateSearch: sentOf,
    component: lazyRouteComponent(() => import('./RequestPage.tsx'), 'RequestPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/requests/$requestId/chat',
    beforeLoad: realIds,
    component: lazyRouteComponent(() => import('./ChatPage.tsx'), 'ChatPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/news/$newsId',
    component: lazyRouteComponent(() => import('./NewsItemPage.tsx'), 'NewsItemPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/service/review',
    component: lazyRouteComponent(() => import('./ReviewPage.tsx'), 'ReviewPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/payments/pay',
    validateSearch: oneAccount,
    component: lazyRouteComponent(() => import('./PayPage.tsx'), 'PayPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/payments/orders/$orderId/check',
    beforeLoad: realIds,
    component: lazyRouteComponent(() => import('./CheckPage.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/payments/bills/$accountId/$period',
    beforeLoad: realIds,
    component: lazyRouteComponent(() => import('./BillPage.tsx'), 'BillPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/meters/$accountId/enter',
    beforeLoad: realIds,
    validateSearch: ({ meter }: Record<string, unknown>) => (typeof meter === 'string' ? { meter } : {}),
    component: lazyRouteComponent(() => import('./EnterReadingsPage.tsx'), 'EnterReadingsPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/meters/$accountId/$meterId',
    beforeLoad: realIds,
    component: lazyRouteComponent(() => import('./MeterPage.tsx'), 'MeterPage'),
  }),
  createRoute({
    getParentRoute: () => tasks,
    path: '/profile',
    component: lazyRouteComponent(() => import('./ProfilePage.tsx'), 'ProfilePage'),
  }),
]

const helperTabPages = [
  createRoute({
    getParentRoute: () => helperTabs,
    path: '/service/help',
    component: lazyRouteComponent(() => import('./HelpPage.tsx'), 'HelpPage'),
  }),
  createRoute({
    getParentRoute: () => helperTabs,
    path: '/service/help/categories/$category',
    component: lazyRouteComponent(() => import('./HelpCategoryPage.tsx'), 'HelpCategoryPage'),
  }),
]

const helperTaskPages = [
  createRoute({
    getParentRoute: () => helperTasks,
    path: '/service/help/search',
    validateSearch: ({ q }: Record<string, unknown>): { q?: string } =>
      // The address shows «?q=354» as a number.
      typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {},
    component: lazyRouteComponent(() => import('./HelpSearchPage.tsx'), 'HelpSearchPage'),
  }),
  createRoute({
    getParentRoute: () => helperTasks,
    path: '/service/help/articles/$article',
    component: lazyRouteComponent(() => import('./HelpArticlePage.tsx'), 'HelpArticlePage'),
  }),
]

/** An order is a task until its end, and one of the payments after it: it brings its own frame. */
const orderPage = createRoute({
  getParentRoute: () => signedIn,
  path: '/payments/orders/$orderId',
  beforeLoad: realIds,
  component: lazyRouteComponent(() => import('./OrderPage.tsx'), 'OrderPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    open.addChildren([...openPages, strangers.addChildren(strangerPages)]),
    helperTabs.addChildren(helperTabPages),
    helperTasks.addChildren(helperTaskPages),
    signedIn.addChildren([
      ...registration,
      orderPage,
      tabs.addChildren(tabPages),
      tasks.addChildren(taskPages),
    ]),
  ]),
  defaultErrorComponent: CrashScreen,
  scrollRestoration: true,
  defaultPreloadStaleTime: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
