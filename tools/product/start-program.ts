import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root } from '../root.ts'
import { lastLines } from './log-file.ts'
import type { Environment } from './product-environment.ts'

export type RunningProgram = {
  readonly name: string
  readonly pid: number | undefined
  /** Resolves when the program has ended, to what a person should know about it. */
  readonly gone: Promise<string>
  stop(): Promise<void>
}

type Wish = {
  readonly name: string
  /** Arguments of Node. */
  readonly args: readonly string[]
  readonly env: Environment
  readonly logFile: string
}

/** A program that does not end on a polite request is ended without one. */
const PATIENCE = 15_000

const endWithParent = fileURLToPath(new URL('end-with-parent.ts', import.meta.url))

/** Starts a program of the product in a process group of its own, so that Ctrl-C reaches only the starter. */
export const startProgram = ({ name, args, env, logFile }: Wish): RunningProgram => {
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    cwd: root,
    env: { ...env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  })
  closeSync(log)

  const gone = once(child, 'exit').then(
    ([code, signal]) =>
      `The ${name} has ended (${signal === null ? `exit code ${code}` : signal}). Its last words in ${logFile}:\n${lastLines(logFile, 10)}`,
  )
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    await gone
    clearTimeout(impatience)
  }
  return { name, pid: child.pid, gone, stop }
}
