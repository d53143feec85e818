import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Complaint } from '../complaint.ts'
import type { PostgresPrograms } from './find-programs.ts'
import type { OrdinaryUser } from './ordinary-user.ts'

/** The owner of everything in an embedded database. Nobody else can reach its socket, so there is no password. */
export const clusterOwner = 'postgres'

/**
 * Makes the files of an empty PostgreSQL unless they are there: UTF-8, Russian collation by ICU, checksums.
 * They are made beside and moved into place, so that an interrupted attempt leaves nothing half made.
 */
export const makeCluster = (folder: string, { initdb }: PostgresPrograms, user: OrdinaryUser): void => {
  if (existsSync(folder)) {
    user.own(folder)
    return
  }
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(unfinished, { mode: 0o700 })
  user.own(unfinished)

  const [program = initdb, ...rest] = [...user.prefix, initdb, '--pgdata', unfinished, ...options]
  const { status, stderr, error } = spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  if (status !== 0) {
    const reason = error?.message ?? stderr.trim().split('\n')[0] ?? `exit code ${status}`
    throw new Complaint(`The database could not be made in ${folder}: ${reason}`)
  }
  renameSync(unfinished, folder)
}

const options = [
  `--username=${clusterOwner}`,
  '--auth=trust',
  '--encoding=UTF8',
  '--no-locale',
  '--locale-provider=icu',
  '--icu-locale=ru-RU',
  '--text-search-config=russian',
  '--data-checksums',
  '--no-instructions',
]
