export { registerExchange } from './exchange.routes.ts'
export { sendToCore } from './outgoing/send-to-core.ts'
export { mergeDuePackages } from './packages/merge-due-packages.ts'
export { queueForCore } from './queue-for-core.ts'
