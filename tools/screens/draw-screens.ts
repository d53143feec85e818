import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions, type Page } from '@playwright/test'
import { launchOptions } from '../browser/launch-options.ts'
import { drawContactSheet } from './contact-sheet.ts'
import type { Look } from './looks.ts'
import type { Screen } from './screens.ts'
import { prepareVisitors, type Visitors } from './visitors.ts'

type Wish = {
  readonly product: { readonly publicUrl: string; readonly sandboxUrl: string; readonly dataDir: string }
  /** Which screens are drawn in which looks. */
  readonly sets: readonly { readonly screens: readonly Screen[]; readonly looks: readonly Look[] }[]
  readonly folder: string
  readonly browserPath: string
  /** What the stopped clock shows. */
  readonly now: Date
  readonly tell: (line: string) => void
}

/** Draws every screen in every look, and a contact sheet of each look. */
export const drawScreens = async ({ product, sets, folder, browserPath, now, tell }: Wish): Promise<void> => {
  const visitors = await withBrowser(launchOptions(browserPath), (browser) =>
    prepareVisitors(browser, product),
  )
  const drawn = sets.flatMap(({ screens, looks }) => looks.map((look) => ({ look, screens })))
  for (const { look, screens } of drawn.filter((one) => one.screens.length > 0)) {
    const into = join(folder, look.name)
    rmSync(into, { recursive: true, force: true })
    mkdirSync(into, { recursive: true })
    const type = `--blink-settings=defaultFontSize=${look.type}`
    await withBrowser(launchOptions(browserPath, [type]), async (browser) => {
      const pictures: string[] = []
      for (const screen of screens)
        pictures.push(...(await drawScreen(browser, { screen, look, visitors, into, now })))
      tell(await drawContactSheet(browser, into, `all-${look.name}`, pictures))
    })
  }
}

const withBrowser = async <Outcome>(
  options: LaunchOptions,
  work: (browser: Browser) => Promise<Outcome>,
): Promise<Outcome> => {
  const browser = await chromium.launch(options)
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

type Sitting = {
  readonly screen: Screen
  readonly look: Look
  readonly visitors: Visitors
  readonly into: string
  readonly now: Date
}

/** @returns the pictures made: what fits on the display, and the whole page when it is longer */
const drawScreen = async (
  browser: Browser,
  { screen, look, visitors, into, now }: Sitting,
): Promise<string[]> => {
  const visitor = visitors[screen.visitor]
  const context = await browser.newContext({
    ...look.context,
    baseURL: visitors.publicUrl,
    storageState: visitor.state,
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  try {
    await page.goto(typeof screen.path === 'string' ? screen.path : screen.path(visitor))
    await settle(page)
    await screen.prepare?.(page)
    await settle(page)

    const file = join(into, `${screen.name}.png`)
    await page.screenshot({ path: file })
    const { width, height, length } = await measure(page)
    if (length <= height) return [file]
    // A longer display instead of a full-page picture, in which the bottom bar would float over the middle.
    await page.setViewportSize({ width, height: length })
    await settle(page)
    const whole = join(into, `${screen.name}-full.png`)
    await page.screenshot({ path: whole })
    return [file, whole]
  } finally {
    await context.close()
  }
}

/** Fonts are there, skeletons are gone. */
const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

const measure = (page: Page) =>
  page.evaluate(() => ({
    width: window.innerWidth,
    height: window.innerHeight,
    length: document.documentElement.scrollHeight,
  }))
