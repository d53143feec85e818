export { demoStaff } from './demo-staff.ts'
export { forgetStaffSignIns } from './forget-staff-sign-ins.ts'
export { registerStaff } from './staff.routes.ts'
export { registerStaffSignIn } from './staff-sign-in.routes.ts'
