import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Complaint } from '../complaint.ts'

/** Opens and closes a port. @returns its number, or undefined when somebody else has it */
const tryPort = (port: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(new Complaint(`Port ${port} cannot be opened: ${error.message}`, 2))
    })
    server.listen(port, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })

/** Finds a port that nobody uses, for runs beside each other. */
export const findFreePort = async (): Promise<number> => (await tryPort(0)) ?? findFreePort()

/** A product that was killed gives its ports back as soon as its parts have noticed. */
const patience = { tries: 50, pause: 200 }

/** @throws {Complaint} that names the setting, when another program has its port and keeps it */
export const requireFreePort = async (setting: string, port: string): Promise<void> => {
  for (let attempt = 1; attempt <= patience.tries; attempt++) {
    if ((await tryPort(Number(port))) !== undefined) return
    await pause(patience.pause)
  }
  throw new Complaint(`${setting}: expected a free port, but another program has ${port}.`, 2)
}
