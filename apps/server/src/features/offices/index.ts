export { demoOffices } from './offices.content.ts'
export { registerOffices } from './offices.routes.ts'
