import { defineConfig } from '@playwright/test'
import { launchOptions } from './tools/browser/launch-options.ts'

/** Journeys go through one product, so they run one after the other: some of them switch faults of the sandbox on. */
export default defineConfig({
  testDir: 'e2e',
  // `npm run e2e` gives each run a folder of its own, so that two runs do not clear each other's traces.
  outputDir: process.env['E2E_TRACES'] ?? 'test-results',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // One journey closes the month for everybody, so it comes when all others have ended, well or not.
  projects: [
    { name: 'journeys', testIgnore: 'next-bill.spec.ts', teardown: 'next-bill' },
    { name: 'next-bill', testMatch: 'next-bill.spec.ts' },
  ],
  use: {
    actionTimeout: 15_000,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(process.env['CHROMIUM'] ?? ''),
  },
})
