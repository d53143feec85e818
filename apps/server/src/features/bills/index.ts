export { registerBills } from './bills.routes.ts'
export { newestBills } from './bills.sql.ts'
