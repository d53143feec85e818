export { registerHelp } from './help.routes.ts'
export { helpContent } from './load-help.ts'
