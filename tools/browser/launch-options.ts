import { canChangeUser } from '../platform.ts'

/** Keeps the browser from calling home, which on a closed network costs seconds. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']

/** How Chromium is launched for journeys and pictures. Its own sandbox does not work for root. */
export const launchOptions = (executablePath: string, extra: readonly string[] = []) => ({
  executablePath,
  args: [...quiet, ...(canChangeUser() ? ['--no-sandbox'] : []), ...extra],
})
