import { ApiRefusal, type Facts, NoAnswer, type ProblemCode } from '@mosobleirc/contract'
import { formatTime, pluralRu, typeset } from '@mosobleirc/domain/shared'
import { formatDayNear } from './moscow-time.ts'

const PASSWORD_REASONS: Readonly<Record<string, string>> = {
  'too-short': 'Пароль короче двенадцати знаков. Проще всего запомнить фразу из нескольких слов.',
  'like-email': 'Пароль повторяет почту. Придумайте другой.',
  'one-sign': 'В пароле один и тот же знак. Придумайте другой.',
}

const outdatedPage = () => 'Страница устарела. Обновите её и повторите.'

/** What only residents are refused; the office has to have words for it all the same. */
const ofResidents = () => 'Это действие доступно только жителю в его приложении.'

const words: Record<ProblemCode, (facts: Facts) => string> = {
  'sign-in-required': () => 'Сеанс закончился. Войдите снова, и вы вернётесь на эту же страницу.',
  'origin-not-allowed': () => 'Запрос пришёл с другого сайта. Откройте бэк-офис по его адресу.',
  'not-allowed': () => 'Вашей роли это недоступно. Доступ даёт администратор в разделе «Люди».',
  'account-not-verified': ofResidents,
  'not-found': () => 'Такого уже нет. Обновите страницу.',
  'code-wrong': () => 'Код не подошёл. Возьмите из приложения тот, что показан сейчас.',
  'code-expired': () => 'Прошло больше пяти минут. Введите пароль ещё раз.',
  'credentials-wrong': () =>
    'Почта или пароль не подошли. Если пароль забыт, попросите у администратора новое приглашение.',
  'invitation-over': () =>
    'Приглашение уже использовано, устарело или заменено новым. Попросите у администратора другую ссылку.',
  'email-taken': () => 'Сотрудник с такой почтой уже есть. Найдите его в списке.',
  'own-account': () => 'Свои роли и доступ не меняют: это делает другой администратор.',
  'last-administrator': () => 'Это последний администратор. Сначала дайте эту роль кому-нибудь ещё.',
  'article-outdated': () => 'Пока вы писали, ответ сохранил кто-то другой. Откройте его ещё раз.',
  'package-not-held': () => 'Этот пакет уже не ждёт решения: его выпустили или вернули. Обновите страницу.',
  'account-not-recognised': ofResidents,
  'claim-expired': ofResidents,
  'consent-outdated': ofResidents,
  'reading-below-previous': ofResidents,
  'reading-needs-confirmation': ofResidents,
  'reading-does-not-fit': ofResidents,
  'meter-read-only': ofResidents,
  'nothing-to-pay': ofResidents,
  'payment-pending': ofResidents,
  'order-outdated': ofResidents,
  'payment-closed': ofResidents,
  'file-not-ready': () => 'Файл ещё проверяется. Подождите немного и повторите.',
  'file-infected': () => 'Антивирус нашёл в файле вирус. Такой файл не открывают и не отправляют.',
  'request-closed': () => 'Заявка уже закрыта. Писать в неё нельзя, житель может прислать новую.',
  'request-taken': () => 'Заявку уже взял другой специалист. Найдите её во «Все» или попросите передать.',
  'request-stands-elsewhere': () => 'Заявка уже в другом состоянии: посмотрите, что изменилось, и повторите.',
  'news-saved-since': () => 'Пока вы писали, эту новость сохранил другой редактор.',
  'news-state-forbids': () => 'С этой новостью так уже нельзя: её состояние изменилось. Обновите страницу.',
  'file-gone': () => 'Один из файлов больше не найден. Уберите его и добавьте снова.',
  'files-too-many': () => 'Загружено слишком много неотправленных файлов. Уберите лишние.',
  'body-too-large': ({ largest }) =>
    typeof largest === 'number'
      ? `Файл больше ${Math.floor(largest / 1_048_576)} МБ. Выберите поменьше.`
      : 'Слишком много данных за один раз.',
  'not-json': outdatedPage,
  'not-bytes': outdatedPage,
  'file-type-refused': ({ found }) => refusedType(found),
  'file-broken': () => 'Файл повреждён или это не то, чем он назван. Выберите другой.',
  'image-too-large': ({ most }) =>
    `В картинке больше ${String(most ?? 40)} мегапикселей. Уменьшите её и повторите.`,
  'invalid-input': ({ field, reason }) => {
    const ofPassword = typeof reason === 'string' ? PASSWORD_REASONS[reason] : undefined
    if (ofPassword !== undefined) return ofPassword
    return field === 'email'
      ? 'Это не похоже на адрес почты. Проверьте его.'
      : 'Одно из полей заполнено не так. Проверьте, что вы ввели.'
  },
  'idempotency-key-needed': outdatedPage,
  'idempotency-mismatch': () => 'Данные изменились, пока запрос был в пути. Повторите.',
  'too-many-tries': (facts) => `Слишком много попыток. ${againAt(facts)}`,
  unexpected: () => 'Сломалось у нас. Повторите, а если не выйдет, передайте код ошибки специалисту.',
  'partner-unavailable': () => 'Нужная служба сейчас не отвечает. Повторите через несколько минут.',
}

const refusedType = (found: unknown): string => {
  if (found === 'other-name') return 'Название файла не подходит к его содержимому. Выберите другой.'
  if (found === undefined) return 'Файлы такого вида не отправляют.'
  return 'Такие файлы не отправляют. Подойдут картинки JPEG, PNG и WebP или документ PDF.'
}

const againAt = ({ retryAt }: Facts): string => {
  if (typeof retryAt !== 'string') return 'Повторите позже.'
  const instant = new Date(retryAt)
  const minutes = Math.ceil((instant.getTime() - Date.now()) / 60_000)
  if (minutes > 0 && minutes < 60)
    return `Снова можно через ${minutes} ${pluralRu(minutes, 'минуту', 'минуты', 'минут')}.`
  return `Снова можно ${formatDayNear(instant, new Date())} в ${formatTime(instant)}.`
}

/** Says in Russian why something was refused or did not happen, and what to do now. */
export const explain = (fault: unknown): string => {
  if (fault instanceof ApiRefusal) return typeset(words[fault.code](fault.facts))
  if (fault instanceof NoAnswer) return typeset('Сервер не ответил. Проверьте сеть и повторите.')
  return typeset(words.unexpected({}))
}

/** The request's number for a specialist, when there is one. */
export const requestCode = (fault: unknown): string | undefined =>
  fault instanceof ApiRefusal && fault.requestId !== '' ? fault.requestId : undefined

/** Whether the server said exactly this. */
export const isRefusal = (fault: unknown, code: ProblemCode): boolean =>
  fault instanceof ApiRefusal && fault.code === code
