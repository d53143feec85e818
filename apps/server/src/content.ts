import { calendarContent } from './features/calendar/index.ts'
import { glossaryContent, helpContent } from './features/help/index.ts'
import { linksContent } from './features/links/index.ts'
import { demoNews } from './features/news/index.ts'
import { demoOffices } from './features/offices/index.ts'
import { demoTemplates, requestsContent } from './features/requests/index.ts'
import { demoStaff } from './features/staff/index.ts'
import type { Content } from './platform/load-contents.ts'

/** What the product begins with, in the order in which it is loaded. Every feature is one line. */
export const contents: readonly Content[] = [
  calendarContent,
  linksContent,
  helpContent,
  glossaryContent,
  requestsContent,
  demoTemplates,
  demoOffices,
  demoNews,
  demoStaff,
]
