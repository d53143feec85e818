import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { startProgram } from './start-program.ts'

const start = (source: string) => {
  const folder = temporaryFolder()
  const [file, logFile] = [join(folder, 'program.mjs'), join(folder, 'server.log')]
  writeFileSync(file, source)
  return { logFile, program: startProgram({ name: 'server', args: [file], env: process.env, logFile }) }
}

test('a program that ends by itself is told of with its last words', async () => {
  const { program } = start(`console.log('no room on the disk'); process.exit(3)`)
  expect(await program.gone).toMatch(/^The server has ended \(exit code 3\)[^]*no room on the disk$/)
})

test('a program may finish its work when it is asked to stop', async () => {
  const { program, logFile } = start(`
    process.on('SIGTERM', () => { console.log('all is kept'); process.exit(0) })
    setInterval(() => undefined, 1000)
    console.log('ready')
  `)
  await expect.poll(() => readFileSync(logFile, 'utf8')).toContain('ready')
  await program.stop()
  expect(await program.gone).toContain('all is kept')
})
