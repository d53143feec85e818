import { request } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { Certificate } from './make-certificate.ts'

/** Takes https on one port and hands everything on to a plain server on another port of this machine. */
export const serveHttps = ({ key, cert }: Certificate, port: number, innerPort: number): Promise<Server> => {
  const server = createServer({ key, cert }, (incoming, outgoing) => {
    const inner = request({
      port: innerPort,
      method: incoming.method,
      path: incoming.url,
      headers: {
        ...incoming.headers,
        'x-forwarded-for': incoming.socket.remoteAddress ?? '',
        'x-forwarded-proto': 'https',
      },
    })
    inner.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    inner.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(inner)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve(server))
  })
}
