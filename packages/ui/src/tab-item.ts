import type { LucideIcon } from 'lucide-react'

/** One of the six places of the app, for the bottom bar and the rail. */
export type TabItem = {
  href: string
  label: string
  icon: LucideIcon
  active: boolean
  count?: number
  /** What the count counts, for those who do not see it: «1 ответ». */
  countMeaning?: string | undefined
}
