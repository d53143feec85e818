import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { addressOfDatabase } from '../../../tools/postgres/address-of-database.ts'
import { templateName } from './template-name.ts'

/**
 * Gives the running test a database of its own, migrated and empty. It goes when the test has passed,
 * and stays with its name printed when the test has failed.
 *
 * @returns its address, for `openPool` or a client
 */
export const testDatabase = async (): Promise<string> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await askServer(`create database ${name} template ${templateName} strategy file_copy`)

  // Finishers run in reverse order: whatever the test opens on this database is closed before.
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') process.stdout.write(`\nDatabase of «${task.name}»: ${name}\n`)
    else await askServer(`drop database ${name} with (force)`)
  })
  return addressOfDatabase(inject('postgresUrl'), name)
}

const askServer = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
