export { registerAudit } from './audit.routes.ts'
export { type Doer, writeAudit } from './write-audit.ts'
