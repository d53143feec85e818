import type { FastifyInstance } from 'fastify'
import type { SandboxDeps } from '../sandbox-deps.ts'
import { findCode } from './find-code.ts'
import { messagesPage } from './messages-page.ts'
import { createMessageTable, listMessages } from './messages.sql.ts'
import { sendSms } from './send-sms.ts'

type Asked = { Querystring: { to?: string | string[] } }

/** The SMS gateway MTS Exolve: its API, and the page and the list where the messages end up. */
export const registerExolve = (app: FastifyInstance, deps: SandboxDeps): void => {
  createMessageTable(deps.state)

  app.post('/exolve/messaging/v1/SendSMS', async (request, reply) => {
    const { status, body } = await sendSms(deps, {
      authorization: request.headers.authorization,
      body: request.body,
    })
    return reply.code(status).send(body)
  })

  app.get<Asked>('/messages', (request, reply) => {
    const to = digits(request.query.to)
    return reply.type('text/html; charset=utf-8').send(messagesPage(listMessages(deps.state, to), to))
  })

  app.get<Asked>('/messages.json', (request) => {
    const messages = listMessages(deps.state, digits(request.query.to))
    return { messages: messages.map((message) => ({ ...message, code: findCode(message.text) })) }
  })
}

// «+7 900 …» typed by a person or an encoded «+» finds the same messages as bare digits.
const digits = (to: string | string[] | undefined) =>
  typeof to === 'string' && to !== '' ? to.replace(/\D/g, '') : undefined
