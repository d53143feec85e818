import { demoStaff } from './features/staff/index.ts'
import type { Content } from './platform/load-contents.ts'

/** What the product begins with, in the order in which it is loaded. Every feature is one line. */
export const contents: readonly Content[] = [demoStaff]
