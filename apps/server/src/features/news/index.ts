export { demoNews } from './demo-news.ts'
export { registerNews } from './news.routes.ts'
export { registerOfficeNews } from './office-news.routes.ts'
