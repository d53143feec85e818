import { existsSync, mkdirSync, openSync, readSync, renameSync, statSync, closeSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST = 20 * 1024 * 1024

/** Where a program's words go. A log that has grown large is put aside, one older log is kept. */
export const logFile = (dataDir: string, name: string): string => {
  const folder = join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.log`)
  if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.1`)
  return file
}

/** The last lines of a log, for the one who asks why a program has ended. */
export const lastLines = (file: string, count: number): string => {
  const { size } = statSync(file)
  const buffer = Buffer.alloc(Math.min(size, 16_384))
  const log = openSync(file, 'r')
  readSync(log, buffer, 0, buffer.length, size - buffer.length)
  closeSync(log)
  return buffer.toString('utf8').trimEnd().split('\n').slice(-count).join('\n')
}
