import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Complaint } from '../complaint.ts'
import { postgresPackage } from '../platform.ts'
import { linkLibraries } from './link-libraries.ts'

export type PostgresPrograms = { readonly initdb: string; readonly postgres: string }

/** Finds the PostgreSQL programs that npm has installed, and makes them runnable. */
export const findPrograms = (): PostgresPrograms => {
  const folder = join(dirname(resolveModule(postgresPackage())), '..')
  linkLibraries(folder)
  return {
    initdb: join(folder, 'native', 'bin', 'initdb'),
    postgres: join(folder, 'native', 'bin', 'postgres'),
  }
}

const resolveModule = (name: string): string => {
  try {
    // Not import.meta.resolve, which the test runner does not have.
    return createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Complaint(
      `The package ${name} is not installed: run \`npm install\`, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}
