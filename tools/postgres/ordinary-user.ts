import { spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../complaint.ts'
import { canChangeUser } from '../platform.ts'

/** How to run a program that refuses to be run by root. */
export type OrdinaryUser = {
  /** Words that stand before the program and its arguments. */
  readonly prefix: readonly string[]
  /** Makes files of root belong to this user. */
  own(path: string): void
}

const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--']

/**
 * Keeps the one right of root that matters here: to pass through folders closed to others, such as /root.
 */
const otherUser = (name: string) => [
  'setpriv',
  `--reuid=${name}`,
  `--regid=${idOf(name, '-g')}`,
  '--clear-groups',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
  '--',
]

/**
 * PostgreSQL refuses to run as root. A user namespace shows it an ordinary user while files stay root's own, so it
 * works under /root as well and no user has to be created. Where namespaces are forbidden (many containers),
 * root becomes the system's `postgres`, or else `nobody`. An ordinary user stays who he is.
 */
export const findOrdinaryUser = (namespacesAllowed = true): OrdinaryUser => {
  if (!canChangeUser()) return { prefix: [], own: () => undefined }
  if (namespacesAllowed && works(namespace)) return { prefix: namespace, own: giveTo(0, 0) }

  for (const name of ['postgres', 'nobody']) {
    const [user, group] = [idOf(name, '-u'), idOf(name, '-g')]
    if (user !== undefined && group !== undefined && works(otherUser(name))) {
      return { prefix: otherUser(name), own: giveTo(user, group) }
    }
  }
  throw new Complaint(
    'PostgreSQL does not run as root, and this machine forbids both user namespaces and setpriv: start as an ordinary user, or set DATABASE_URL.',
  )
}

const works = ([program = '', ...args]: readonly string[]): boolean =>
  spawnSync(program, [...args, 'true'], { stdio: 'ignore' }).status === 0

const idOf = (user: string, flag: '-u' | '-g'): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, user], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/** Data may have been made the other way before, so its owner is looked at first: the usual case costs one look. */
const giveTo = (user: number, group: number) => {
  const give = (path: string): void => {
    const stat = lstatSync(path)
    chownSync(path, user, group)
    if (stat.isDirectory()) for (const name of readdirSync(path)) give(join(path, name))
  }
  return (path: string): void => {
    if (lstatSync(path).uid !== user) give(path)
  }
}
