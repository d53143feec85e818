import { join } from 'node:path'
import cookie from '@fastify/cookie'
import fastify from 'fastify'
import type { Deps } from './deps.ts'
import { registerAccounts } from './features/accounts/index.ts'
import { registerAudit } from './features/audit/index.ts'
import { registerBills } from './features/bills/index.ts'
import { registerExchange, registerExchangeOffice } from './features/exchange/index.ts'
import { registerFiles, registerStaffFiles } from './features/files/index.ts'
import { registerHelp, registerHelpEditing } from './features/help/index.ts'
import { registerHome } from './features/home/index.ts'
import { registerInstallation } from './features/installation/index.ts'
import { registerLinks } from './features/links/index.ts'
import { registerMeters } from './features/meters/index.ts'
import { registerNews, registerOfficeNews } from './features/news/index.ts'
import { registerOffices } from './features/offices/index.ts'
import { registerPayments, registerPaymentWebhooks } from './features/payments/index.ts'
import {
  makeLiveHub,
  registerLive,
  registerOfficeRequests,
  registerOfficeResidents,
  registerRequests,
  registerTemplates,
} from './features/requests/index.ts'
import { registerResidents } from './features/residents/index.ts'
import { registerReviews } from './features/reviews/index.ts'
import { registerSignIn } from './features/sign-in/index.ts'
import { registerStaff, registerStaffSignIn } from './features/staff/index.ts'
import { serveBrowserApps } from './platform/browser-apps.ts'
import { makeHandle } from './platform/handle.ts'
import { showHealth } from './platform/health.ts'
import { newId } from './platform/id.ts'
import { acceptJsonOnly } from './platform/json-body.ts'
import { showMetrics } from './platform/metrics.ts'
import { showOpenApi } from './platform/openapi.ts'
import { answerFault, answerProblems } from './platform/problem-details.ts'
import { refuseForeignOrigins } from './platform/same-origin.ts'
import { sendSecurityHeaders } from './platform/security-headers.ts'

/** Who says nothing for so long has gone; live streams have a heartbeat. Milliseconds. */
const SILENCE = 120_000

/** A package of 2 GB by a line of 10 Mbit/s. Milliseconds. */
const LONGEST_REQUEST = 1_800_000

/** The table of contents: every feature is one line. Opens nothing and listens to nothing. */
export const buildApp = async (deps: Deps) => {
  const { settings, db, log } = deps
  const https = settings.publicUrl.startsWith('https:')
  const app = fastify({
    loggerInstance: log,
    genReqId: newId,
    connectionTimeout: SILENCE,
    requestTimeout: LONGEST_REQUEST,
    // One proxy, ours: of the addresses it hands on only the last is its own word, those before a client may invent.
    trustProxy: settings.trustProxy && ((_address: string, hop: number) => hop === 0),
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be decoded never gets to the error handler.
    frameworkErrors: (fault, request, reply) => void answerFault(fault, request, reply),
  })
  answerProblems(app)
  sendSecurityHeaders(app, { https })
  await app.register(cookie)
  const live = makeLiveHub(deps)
  app.addHook('onClose', () => live.stop())

  await app.register(async (api) => {
    acceptJsonOnly(api)
    refuseForeignOrigins(api, settings.publicUrl)
    const handle = makeHandle(api, { ...deps, https, uploadFolder: join(settings.dataDir, 'uploads') })
    registerInstallation(handle, deps)
    registerSignIn(handle, deps)
    registerResidents(handle, deps)
    registerAccounts(handle, deps)
    registerHome(handle, deps)
    registerBills(handle, deps)
    registerPayments(handle, deps)
    registerMeters(handle, deps)
    registerHelp(handle, deps)
    registerHelpEditing(handle, deps)
    registerNews(handle, deps)
    registerOffices(handle, deps)
    registerLinks(handle, deps)
    registerFiles(handle, deps)
    registerReviews(handle, deps)
    registerRequests(handle, deps)
    registerStaffSignIn(handle, deps)
    registerStaff(handle, deps)
    registerOfficeRequests(handle, deps)
    registerOfficeResidents(handle, deps)
    registerLive(handle, live)
    registerTemplates(handle, deps)
    registerAudit(handle, deps)
    registerStaffFiles(handle, deps)
    registerOfficeNews(handle, deps)
    registerExchangeOffice(handle, deps)
  })
  await app.register(async (outside) => registerPaymentWebhooks(outside, deps))
  await app.register(async (outside) => registerExchange(outside, deps))

  showOpenApi(app)
  showHealth(app, db)
  showMetrics(app)
  await serveBrowserApps(app)
  return app
}
