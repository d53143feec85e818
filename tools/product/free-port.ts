import { createServer } from 'node:net'
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

/** @throws {Complaint} that names the setting, when another program has its port */
export const requireFreePort = async (setting: string, port: string): Promise<void> => {
  if ((await tryPort(Number(port))) !== undefined) return
  throw new Complaint(`${setting}: expected a free port, but another program has ${port}.`, 2)
}
