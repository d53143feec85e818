export { dueMeters } from './due-meters.ts'
export { registerMeters } from './meters.routes.ts'
