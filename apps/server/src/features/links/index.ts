export { linksContent } from './links.content.ts'
export { registerLinks } from './links.routes.ts'
