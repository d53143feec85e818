export { checkBill, type BillFault, type BillLineSums, type BillSums } from './check-bill.ts'
export { groupOfService, type ServiceGroup } from './group-of-service.ts'
