import type { AuditAction, AuditSubject } from '@mosobleirc/contract'
import { type StaffRole, staffRoles } from '@mosobleirc/domain/staff'
import { roleWords } from '../../lib/role-words.ts'

/** What was done, in words; a new deed without words does not compile. */
export const actionWords: Record<AuditAction, string> = {
  'signed-in': 'Вход',
  'sign-in-refused': 'Отказ во входе',
  'signed-out': 'Выход',
  'staff-invited': 'Приглашение',
  'staff-invited-again': 'Повторное приглашение',
  'invitation-accepted': 'Приглашение принято',
  'roles-changed': 'Смена ролей',
  'staff-disabled': 'Доступ закрыт',
  'staff-enabled': 'Доступ открыт',
  'package-released': 'Пакет выпущен',
  'package-returned': 'Пакет возвращён',
}

/** Deeds that a person should look at: the journal shows them in colour. */
export const isAlarming = (action: AuditAction): boolean => action === 'sign-in-refused'

export const subjectWords: Record<AuditSubject, string> = {
  staff: 'сотрудник',
  package: 'пакет обмена',
}

const factNames: Readonly<Record<string, string>> = {
  before: 'было',
  after: 'стало',
  roles: 'роли',
  step: 'шаг',
  rows: 'строк',
  refused: 'отказано',
}

const factValues: Readonly<Record<string, string>> = { password: 'пароль', code: 'код' }

/** Small facts of a deed for a table: «было: оператор; стало: оператор, редактор». */
export const factsInWords = (facts: Readonly<Record<string, string>>): string =>
  Object.entries(facts)
    .map(([name, value]) => `${factNames[name] ?? name}: ${valueInWords(value)}`)
    .join('; ')

const valueInWords = (value: string): string =>
  value
    .split(', ')
    .map((one) => (isRole(one) ? roleWords[one].name.toLowerCase() : (factValues[one] ?? one)))
    .join(', ')

const isRole = (text: string): text is StaffRole => staffRoles.some((role) => role === text)
