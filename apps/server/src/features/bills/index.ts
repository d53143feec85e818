export { registerBills } from './bills.routes.ts'
export { dueHistory, newestBills, type NewestBill, publishedVersions } from './bills.sql.ts'
export { getBill } from './get-bill.ts'
export { listBills } from './list-bills.ts'
