import type { PackageState } from '@mosobleirc/contract'
import { formatPeriod, groupDigits } from '@mosobleirc/domain/shared'
import { Ban, CircleCheck, Inbox, LoaderCircle, type LucideIcon, Pause } from 'lucide-react'
import type { Tone } from '../../lib/Tag.tsx'
import type { IncomingPackage } from './exchange.api.ts'

type Look = { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon }

/** How a state of a package looks. */
export const stateLook: Record<PackageState, Look> = {
  received: { word: 'Ждёт очереди', tone: 'calm', icon: Inbox },
  checking: { word: 'Проверяем', tone: 'tint', icon: LoaderCircle },
  held: { word: 'Удержан', tone: 'warn', icon: Pause },
  merged: { word: 'Принят', tone: 'ok', icon: CircleCheck },
  refused: { word: 'Отклонён', tone: 'bad', icon: Ban },
}

/** What files hold, the weightiest first: a package is called after the first that it has. */
const kindNames: readonly (readonly [kind: string, name: string])[] = [
  ['bills', 'Начисления'],
  ['payments', 'Платежи'],
  ['payments_posted', 'Учтённые платежи'],
  ['readings', 'Показания'],
  ['meters', 'Счётчики'],
  ['accounts', 'Лицевые счета'],
  ['houses', 'Дома'],
  ['tariffs', 'Тарифы'],
  ['norms', 'Нормативы'],
  ['windows', 'Сроки показаний'],
  ['payees', 'Получатели'],
  ['services', 'Услуги'],
  ['bill_lines', 'Строки начислений'],
]

/** A package is called after what weighs most in it: all kinds of it have no room in a table. */
export const packageName = ({ kinds }: Pick<IncomingPackage, 'kinds'>): string =>
  kindNames.find(([kind]) => kinds.includes(kind))?.[1] ?? 'Пакет'

/** «ноябрь 2026», else whether it is the whole or changes only. */
export const packageSpan = ({ period, mode }: Pick<IncomingPackage, 'period' | 'mode'>): string => {
  if (period !== undefined) return formatPeriod(period)
  return mode === 'full' ? 'полный список' : 'изменения'
}

export const packagePlace = ({ municipality }: Pick<IncomingPackage, 'municipality'>): string =>
  municipality ?? 'Вся область'

const packageReasons: Readonly<Record<string, string>> = {
  'held-by-threshold':
    'Отказано слишком много счетов. Жители этих счетов ещё не видят: проверьте, выпустите остальное или верните всё отправителю.',
  unexpected:
    'Пакет три раза подряд не удалось обработать из-за сбоя у нас. Когда причина устранена, выпустите его: он проверится заново.',
  'refused-by-staff': 'Возвращён отправителю по решению сотрудника.',
  'manifest-invalid': 'Описание пакета составлено не по формату.',
  'other-manifest': 'Пакет с таким номером уже приходил с другим содержимым.',
  'file-missing': 'В пакете нет файла, который назван в его описании.',
  'hash-mismatch': 'Файл пришёл повреждённым: контрольная сумма не сходится.',
  'rows-mismatch': 'В файле другое число строк, чем обещано.',
  'file-too-large': 'Файл больше двух гигабайт.',
}

/** How many rows of a held package would land if it were released. */
export const rowsToLand = ({ rows, refused }: Pick<IncomingPackage, 'rows' | 'refused'>): number =>
  rows - refused

/** Why a package was held or refused as a whole. */
export const packageReason = (reason: string): string => packageReasons[reason] ?? `Причина: ${reason}.`

const rowReasons: Readonly<Record<string, string>> = {
  'bad-encoding': 'Не та кодировка',
  'row-too-long': 'Строка длиннее 64 КБ',
  'not-json': 'Строка не разбирается',
  'bad-csv': 'Строка не разбирается',
  'missing-field': 'Нет обязательного поля',
  'bad-value': 'Значение не по формату',
  'duplicate-id': 'Такой номер уже есть в пакете',
  'unknown-reference': 'Ссылка на неизвестное',
  'bill-lines-do-not-add-up': 'Сумма строк не сходится с итогом',
  'bill-line-refused': 'Отказано в строке этого счёта',
  'bill-refused': 'Отказано в счёте целиком',
  'payments-do-not-add-up': 'Платежи не сходятся с «оплачено»',
  'amount-differs': 'Сумма не равна нашему платежу',
  'older-version': 'Версия старше той, что есть',
  'bill-changed-without-version': 'Счёт изменён без новой версии',
  'fact-changed': 'Изменено то, что уже учтено',
  'period-not-published': 'Месяц ещё не опубликован',
}

/** Why a row was refused. */
export const rowReason = (code: string): string => rowReasons[code] ?? code

/** «184 197», as tables and buttons show it. */
export const formatCount = (count: number): string => groupDigits(String(count))
