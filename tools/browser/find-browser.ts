import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { Complaint } from '../complaint.ts'
import { browserAdvice, canInstallBrowser, systemBrowsers } from '../platform.ts'

/**
 * Finds a Chromium: the one named by CHROMIUM, Playwright's own, the system's; or installs Debian's package when that
 * is possible. Playwright's own download needs the open internet, which a test machine may not have.
 */
export const findBrowser = (tell: (line: string) => void = () => undefined): string => {
  const named = process.env['CHROMIUM']
  if (named) {
    if (existsSync(named)) return named
    throw new Complaint(`CHROMIUM: expected the path of a Chromium, but there is no ${named}.`, 2)
  }
  const [found] = [chromium.executablePath(), ...systemBrowsers()].filter((place) => existsSync(place))
  return found ?? installBrowser(tell)
}

const installBrowser = (tell: (line: string) => void): string => {
  if (canInstallBrowser()) {
    tell('Installing Chromium')
    for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
      spawnSync('apt-get', args, {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    }
    const [installed] = systemBrowsers()
    if (installed) return installed
  }
  throw new Complaint(`No Chromium was found: ${browserAdvice()}, or set CHROMIUM to its path.`)
}
