import type { StaffRole } from '@mosobleirc/domain/staff'

type RoleWords = { readonly name: string; readonly does: string }

/** What roles are called, and what they are for. */
export const roleWords: Record<StaffRole, RoleWords> = {
  operator: { name: 'Оператор', does: 'отвечает жителям и подключает счета' },
  supplier: { name: 'Поставщик', does: 'отвечает на заявки о своих услугах' },
  editor: { name: 'Редактор', does: 'пишет новости и ведёт справочники' },
  billing: { name: 'Обмен', does: 'следит за пакетами расчётного центра' },
  administrator: { name: 'Администратор', does: 'приглашает сотрудников и читает журнал' },
}

export const roleNames = (roles: readonly StaffRole[]): string =>
  roles.map((role) => roleWords[role].name).join(', ')
