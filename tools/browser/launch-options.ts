import { canChangeUser } from '../platform.ts'
import { findBrowser } from './find-browser.ts'

/** Keeps the browser from calling home, which on a closed network costs seconds. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** How Chromium is launched for journeys and pictures. Its own sandbox does not work for root. */
export const launchOptions = (extra: readonly string[] = []) => ({
  executablePath: findBrowser(),
  args: [...quiet, ...(canChangeUser() ? ['--no-sandbox'] : []), ...extra],
})
