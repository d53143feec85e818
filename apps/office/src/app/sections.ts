import {
  addTemplate,
  admits,
  listAudit,
  listHelpForEditors,
  listOfficeRequests,
  listOfficeNews,
  listPackages,
  listStaff,
  type StaffAccess,
} from '@mosobleirc/contract'
import type { StaffRole } from '@mosobleirc/domain/staff'
import {
  ArrowLeftRight,
  BookOpen,
  Inbox,
  type LucideIcon,
  MessageSquareText,
  Newspaper,
  ShieldCheck,
  Users,
} from 'lucide-react'

type AnySection = {
  readonly path: `/${string}`
  /** Under the sign in the rail: one word. */
  readonly word: string
  readonly icon: LucideIcon
  /** Of the endpoint that its page cannot do without. */
  readonly access: StaffAccess
}

/** The sections of the office in the order of the rail. Whom one lets in is data of the contract. */
const sections = [
  { path: '/requests', word: 'Заявки', icon: Inbox, access: listOfficeRequests.access },
  { path: '/news', word: 'Новости', icon: Newspaper, access: listOfficeNews.access },
  { path: '/handbook', word: 'Справочник', icon: BookOpen, access: listHelpForEditors.access },
  { path: '/templates', word: 'Шаблоны', icon: MessageSquareText, access: addTemplate.access },
  { path: '/exchange', word: 'Обмен', icon: ArrowLeftRight, access: listPackages.access },
  { path: '/people', word: 'Люди', icon: Users, access: listStaff.access },
  { path: '/journal', word: 'Журнал', icon: ShieldCheck, access: listAudit.access },
] as const satisfies readonly AnySection[]

export type Section = (typeof sections)[number]

/** The sections that somebody with these roles has. */
export const sectionsOf = (roles: readonly StaffRole[]): Section[] =>
  sections.filter(({ access }) => admits(access, roles))

/** The section that an address below `/office` belongs to. */
export const sectionAt = (pathname: string): Section | undefined =>
  sections.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
