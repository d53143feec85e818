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
  'news-created': 'Новость начата',
  'news-saved': 'Новость сохранена',
  'news-scheduled': 'Новости назначен час',
  'news-published': 'Новость опубликована',
  'news-withdrawn': 'Новость снята',
  'news-taken-back': 'Новость возвращена в черновики',
  'package-released': 'Пакет выпущен',
  'package-returned': 'Пакет возвращён',
  'help-article-saved': 'Ответ помощника сохранён',
  'glossary-term-saved': 'Слово с «?» изменено',
  'request-taken': 'Заявка взята',
  'request-transferred': 'Заявка передана',
  'request-moved': 'Статус заявки',
  'request-step-noted': 'Шаг по заявке',
  'request-answered': 'Сообщение жителю',
  'request-note-written': 'Заметка для своих',
  'resident-card-opened': 'Карточка жителя открыта',
  'resident-phone-shown': 'Телефон жителя показан',
  'accounts-searched': 'Поиск счетов',
  'account-connected': 'Счёт подключён',
  'connection-refused': 'Отказ в подключении',
  'template-added': 'Шаблон добавлен',
  'template-changed': 'Шаблон изменён',
  'template-removed': 'Шаблон удалён',
}

/** Deeds that a person should look at: the journal shows them in colour. */
export const isAlarming = (action: AuditAction): boolean => action === 'sign-in-refused'

export const subjectWords: Record<AuditSubject, string> = {
  staff: 'сотрудник',
  news: 'новость',
  package: 'пакет обмена',
  'help-article': 'ответ помощника',
  'glossary-term': 'слово с «?»',
  request: 'заявка',
  template: 'шаблон ответа',
}

const factNames: Readonly<Record<string, string>> = {
  before: 'было',
  after: 'стало',
  roles: 'роли',
  step: 'шаг',
  rows: 'строк',
  refused: 'отказано',
  from: 'было',
  to: 'стало',
  title: 'название',
  by: 'как искали',
  accountId: 'счёт',
  residentId: 'житель',
  version: 'версия',
  state: 'состояние',
  shownFrom: 'показ с',
}

const factValues: Readonly<Record<string, string>> = {
  password: 'пароль',
  code: 'код',
  number: 'по номеру',
  address: 'по адресу',
  new: 'новая',
  'in-work': 'в работе',
  waiting: 'ждём жителя',
  done: 'выполнено',
  reopened: 'открыта снова',
  closed: 'закрыта',
  draft: 'черновик',
  published: 'опубликован',
  scheduled: 'ждёт часа',
}

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
