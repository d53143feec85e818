export { forgetOld } from './forget-old.ts'
export { registerSignIn } from './sign-in.routes.ts'
