import { join } from 'node:path'
import { createServer, type ServerOptions } from 'vite'
import { Complaint } from './complaint.ts'
import { findFreePort, requireFreePort } from './product/free-port.ts'
import { greeting } from './product/greeting.ts'
import { productEnvironment } from './product/product-environment.ts'
import { startProduct } from './product/start-product.ts'
import { root } from './root.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'
import { signalled } from './signalled.ts'

const serveApp = (app: 'resident' | 'office', server: ServerOptions) =>
  createServer({ root: join(root, 'apps', app), server: { strictPort: true, ...server } })

/*
 * The browser talks to Vite on PORT; that one hands the API on to the server, and the back office to a second Vite, each
 * on a port of its own.
 */
await runProgram(async () => {
  const { signal, aborted } = signalled()
  const { PORT, PUBLIC_URL } = productEnvironment(process.env)
  await requireFreePort('PORT', PORT)
  const serverPort = await findFreePort()
  const server = `http://localhost:${serverPort}`
  const officePort = await findFreePort()
  const office = await serveApp('office', { port: officePort, hmr: { clientPort: Number(PORT) } })
  const vite = await serveApp('resident', {
    port: Number(PORT),
    proxy: {
      '/api': server,
      '/webhooks': server,
      '/exchange': server,
      '^/office(/|$)': { target: `http://localhost:${officePort}`, ws: true },
    },
  })
  try {
    await office.listen()
    await vite.listen()
    const env = { ...process.env, PORT: String(serverPort), PUBLIC_URL }
    const product = await startProduct({ env, tell: say, signal, reload: true })
    say(greeting(product))
    const broken = await Promise.race([aborted, product.broken])
    await product.stop()
    if (broken !== undefined) throw new Complaint(broken)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await vite.close()
    await office.close()
  }
})
