import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { SandboxDeps } from '../sandbox-deps.ts'
import { readStream } from './read-stream.ts'
import { verdictOn } from './verdict-on.ts'

/**
 * The virus scanner clamd, on a port of its own because it speaks no HTTP: it knows `zINSTREAM` and one virus, the one
 * that is made for tests.
 *
 * @returns the port on which it listens, and how it is stopped
 */
export const startClamd = async (deps: Pick<SandboxDeps, 'settings' | 'faults' | 'pause'>) => {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    // Whoever hangs up in the middle is no concern of a scanner.
    socket.on('error', () => undefined)
    void answer(deps, socket)
  })
  server.listen(deps.settings.clamdPort, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stop: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

const answer = async ({ faults, pause }: Pick<SandboxDeps, 'faults' | 'pause'>, socket: Socket) => {
  if (faults.take('clamd-down') !== undefined) return socket.destroy()
  try {
    const stream = await readStream(socket)
    const slow = faults.take('clamd-slow')
    if (slow !== undefined) await pause(slow)
    return socket.end(`${verdictOn(stream)}\0`)
  } catch {
    return socket.destroy()
  }
}
