import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `pgbench` comes with the PostgreSQL client packages of the machine. */
export const pgbenchIsHere = (): boolean => spawnSync('pgbench', ['--version']).status === 0

/** One statement a transaction: the reading goes in if it is not below the last one. */
const statement = (meters: number): string => `
\\set n random(1, ${meters})
\\set used random(0, 5000)
insert into bench_reading (meter_id, dial)
  select id, last_dial + :used * 1000 from bench_meter where n = :n and last_dial <= last_dial + :used * 1000;
`

/** @returns transactions a second */
export const pgbenchReadings = (
  databaseUrl: string,
  { meters, connections, seconds }: { meters: number; connections: number; seconds: number },
): number => {
  const folder = mkdtempSync(join(tmpdir(), 'mosobleirc-pgbench-'))
  try {
    const script = join(folder, 'reading.sql')
    writeFileSync(script, statement(meters))
    const options = [
      '-n',
      '-M',
      'prepared',
      '-c',
      String(connections),
      '-j',
      '2',
      '-T',
      String(seconds),
      '-f',
      script,
    ]
    const told = execFileSync('pgbench', [...options, databaseUrl], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number(/tps = ([\d.]+)/.exec(told)?.[1] ?? Number.NaN)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
