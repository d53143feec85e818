export { dueMeters } from './due-meters.ts'
export { listMeters } from './list-meters.ts'
export { registerMeters } from './meters.routes.ts'
