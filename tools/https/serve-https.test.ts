import { once } from 'node:events'
import { createServer } from 'node:http'
import { get } from 'node:https'
import { text } from 'node:stream/consumers'
import type { IncomingMessage } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { findFreePort } from '../product/free-port.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { makeCertificate } from './make-certificate.ts'
import { serveHttps } from './serve-https.ts'

test('a phone that believes the certificate reaches the server behind it', async () => {
  const inner = createServer((request, reply) =>
    reply.end(JSON.stringify([request.url, request.headers['x-forwarded-proto']])),
  )
  const innerPort = await findFreePort()
  inner.listen(innerPort)
  const certificate = makeCertificate(temporaryFolder(), '127.0.0.1')
  const port = await findFreePort()
  const outer = await serveHttps(certificate, port, innerPort)
  onTestFinished(() => {
    inner.close()
    outer.close()
  })

  const asking = get({ host: '127.0.0.1', port, path: '/home?x=1', ca: certificate.cert, agent: false })
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  expect(await text(answer)).toBe('["/home?x=1","https"]')
})
