import { aboutBillsAndMeters } from './categories/bills-and-meters.ts'
import { aboutFlatAndPeople } from './categories/flat-and-people.ts'
import { aboutService } from './categories/service.ts'

/** «Другое» first, the others in the order of their codes. */
export const firstCategories = [...aboutBillsAndMeters, ...aboutFlatAndPeople, ...aboutService]
