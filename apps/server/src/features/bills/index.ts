export { registerBills } from './bills.routes.ts'
export { dueHistory, newestBills, type NewestBill } from './bills.sql.ts'
