import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './tools/browser/launch-options.ts'

/** One folder a run, so that two runs beside each other do not clear each other's traces. Workers inherit its name. */
const traces = (process.env['E2E_TRACES'] ??= mkdtempSync(join(tmpdir(), 'mosobleirc-traces-')))

/** Journeys go through one product, so they run one after the other: some of them switch faults of the sandbox on. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: traces,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
})
