export { findOrAddResident } from './find-or-add-resident.ts'
export { profileOf } from './residents.sql.ts'
export { registerResidents } from './residents.routes.ts'
