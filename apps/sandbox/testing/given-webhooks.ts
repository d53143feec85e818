import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { deliverDue } from '../src/yookassa/notifications/deliver-due.ts'
import { postNotification } from '../src/yookassa/notifications/post-notification.ts'
import { givenShop } from './given-shop.ts'

type Received = { type: string; event: string; object: { id: string; [field: string]: unknown } }

/** A shop whose server really listens, and takes notifications with the status the test wants. */
export const givenWebhooks = async () => {
  const received: Received[] = []
  const answer = { status: 200 }
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request)
    if (request.url === '/webhooks/yookassa' && request.method === 'POST') received.push(JSON.parse(body))
    response.writeHead(answer.status, { location: '/elsewhere' }).end('ignored')
  }
  const server = createServer((request, response) => void take(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })

  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const shop = await givenShop({ PUBLIC_URL: `http://127.0.0.1:${port}` })
  const deliver = () =>
    deliverDue(shop.deps, { post: postNotification, stopping: new AbortController().signal })
  return { ...shop, received, answer, server, deliver }
}
