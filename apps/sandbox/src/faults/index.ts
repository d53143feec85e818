import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SandboxDeps } from '../sandbox-deps.ts'
import { faultsPage } from './faults-page.ts'
import { readFaultOrder } from './read-fault-order.ts'

/**
 * The switchboard of faults: `/faults` for a person, `POST /faults` with JSON and `GET /faults.json` for tests.
 */
export const registerFaults = (app: FastifyInstance, { faults }: SandboxDeps): void => {
  const list = () => ({ faults: faults.active() })
  const show = (reply: FastifyReply) =>
    reply.type('text/html; charset=utf-8').send(faultsPage(faults.active()))

  app.get('/faults', (_request, reply) => show(reply))
  app.get('/faults.json', () => list())

  app.post('/faults', (request, reply) => {
    const order = readFaultOrder(request.body)
    if (order.order === 'unclear') return reply.code(400).send({ expected: order.expected })
    if (order.order === 'clear') faults.clear()
    if (order.order === 'switch-off') faults.switchOff(order.kind)
    if (order.order === 'switch-on') faults.switchOn(order.fault)

    const byForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    return byForm ? reply.redirect('/faults', 303) : list()
  })
}
