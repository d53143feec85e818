import { setTimeout as pause } from 'node:timers/promises'
import { buildSandbox } from './app.ts'
import { startClamd } from './clamd/index.ts'
import { makeClock } from './clock.ts'
import { startCore } from './core/index.ts'
import { makeFaults } from './faults/faults.ts'
import { everyAddress } from './every-address.ts'
import { freePort } from './free-port.ts'
import { readSettings, type SandboxSettings } from './settings.ts'
import { openState } from './state.ts'
import { startCourier } from './yookassa/index.ts'

/** Ends the process with one line for the person who started it: a stack would hide what is to be mended. */
const giveUp = (line: string, exitCode: number): never => {
  process.stderr.write(`sandbox: ${line}\n`)
  process.exit(exitCode)
}

// Only this machine, unless the sandbox was given a name by which others reach it (a phone in the same network).
const hostFor = ({ sandboxUrl }: SandboxSettings) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(sandboxUrl).hostname) ? 'localhost' : everyAddress()

/** A taken port is told in one line. */
const orGiveUp = async <Result>(listening: Promise<Result>, line: string): Promise<Result> => {
  try {
    return await listening
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    return giveUp(line, 1)
  }
}

const start = async (settings: SandboxSettings) => {
  const clock = makeClock(settings)
  const state = openState(settings.dataDir)
  const deps = { settings, clock, state, faults: makeFaults(state), pause }

  // Before anything runs, so that a signal in the middle of the start ends it as cleanly as a later one.
  const running: { stop(): Promise<unknown> }[] = []
  const stop = async () => {
    await Promise.all(running.map((part) => part.stop()))
    state.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().catch((error: unknown) => giveUp(String(error), 1))
    })
  }

  const app = await buildSandbox(deps)
  const clamd = await orGiveUp(
    startClamd(deps),
    `port ${settings.clamdPort} is taken; free it or set SANDBOX_CLAMD_PORT`,
  )
  running.push(clamd)
  app.log.info(`clamd listening at tcp://localhost:${clamd.port}`)
  await orGiveUp(
    app.listen({ port: settings.port, host: hostFor(settings) }),
    `port ${settings.port} is taken; free it or set SANDBOX_PORT`,
  )
  running.push({ stop: () => app.close() }, startCore(deps), startCourier(deps))
}

/** Port 0 means any free one; it is chosen before the start, because addresses of payment pages hold it. */
const settle = async () => {
  const settings = readSettings(process.env)
  if ('wrong' in settings || settings.port !== 0) return settings
  return readSettings({ ...process.env, SANDBOX_PORT: String(await freePort()) })
}

const settings = await settle()
if ('wrong' in settings) giveUp(settings.wrong, 2)
else await start(settings)
