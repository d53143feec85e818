import { join } from 'node:path'
import { migrate } from '../../apps/server/src/platform/migrate.ts'
import { Complaint } from '../complaint.ts'
import { startPostgres } from '../postgres/start-postgres.ts'
import { lastLines, logFile } from './log-file.ts'

export type ProductDatabase = {
  readonly url: string
  /** Resolves to the reason when an embedded database has ended by itself; a given one is somebody else's care. */
  readonly broken: Promise<string>
  stop(): Promise<void>
}

type Wish = {
  readonly dataDir: string
  /** DATABASE_URL, when the person has a PostgreSQL of their own. */
  readonly given: string | undefined
  readonly tell: (line: string) => void
}

/** Opens the database of the product, embedded or given, and brings it to the newest migration. */
export const openDatabase = async ({ dataDir, given, tell }: Wish): Promise<ProductDatabase> => {
  if (given !== undefined) {
    await migrateGiven(given, tell)
    return { url: given, broken: new Promise(() => undefined), stop: async () => undefined }
  }
  tell('Starting the database')
  const log = logFile(dataDir, 'postgres')
  const postgres = await startPostgres({ folder: join(dataDir, 'postgres'), logFile: log })
  try {
    tellMigrations(await migrate(postgres.url), tell)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  const broken = postgres.gone.then(
    () => `The database has ended. Its last words in ${log}:\n${lastLines(log, 10)}`,
  )
  return { url: postgres.url, broken, stop: postgres.stop }
}

const migrateGiven = async (databaseUrl: string, tell: (line: string) => void): Promise<void> => {
  try {
    tellMigrations(await migrate(databaseUrl), tell)
  } catch (error) {
    if (error instanceof Error && isUnreachable(error)) {
      throw new Complaint(`DATABASE_URL: expected a PostgreSQL that answers, but ${error.message}.`, 2)
    }
    throw error
  }
}

/** Codes of the network, or of PostgreSQL's classes 28 (not let in) and 3D (no such database). */
const isUnreachable = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && /^(E[A-Z]+|28...|3D...)$/.test(error.code)

const tellMigrations = (applied: readonly string[], tell: (line: string) => void): void => {
  if (applied.length > 0) tell(`Applied ${applied.length} migrations`)
}
