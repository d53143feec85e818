import { formatInstantDay, formatTime } from '@mosobleirc/domain/shared'
import { ApiRefusal, type Facts, NoAnswer, type ProblemCode } from '@mosobleirc/contract'
import { typeset } from './typeset.ts'

const SUPPORT_PHONE = '8 (499) 444-01-00'

const words: Record<ProblemCode, (facts: Facts) => string> = {
  'sign-in-required': () => 'Вход устарел. Войдите снова: всё, что вы ввели, сохранится.',
  'origin-not-allowed': () => 'Запрос пришёл с другого сайта. Откройте приложение по его адресу.',
  'not-allowed': () => 'Для этого у вас нет прав.',
  'account-not-verified': () => 'Сначала введите данные из квитанции: так мы узнаем, что счёт ваш.',
  'not-found': () => 'Такого нет или это больше не ваше. Вернитесь назад и обновите экран.',
  'code-wrong': ({ triesLeft }) =>
    triesLeft === 1
      ? 'Код не подошёл. Осталась одна попытка, потом понадобится новый код.'
      : 'Код не подошёл. Проверьте цифры в последнем сообщении.',
  'code-expired': () => 'Этот код уже не действует. Запросите новый.',
  'credentials-wrong': () => 'Почта и пароль не подошли друг к другу.',
  'invitation-over': () => 'Это приглашение уже не действует.',
  'email-taken': () => 'Эта почта уже занята.',
  'own-account': () => 'Свои права меняет другой администратор.',
  'last-administrator': () => 'Должен остаться хотя бы один администратор.',
  'article-outdated': () => 'Этот ответ уже изменил кто-то другой. Откройте его ещё раз.',
  'package-not-held': () => 'Этот пакет уже не ждёт решения.',
  'account-not-recognised': () =>
    'Не нашли такой квитанции. Сверьте месяц, номер счёта и сумму: они должны быть из одной квитанции. Если платить по ней нечего, нужна другая из трёх последних.',
  'claim-expired': () => 'Прошло слишком много времени. Введите данные из квитанции ещё раз.',
  'consent-outdated': () =>
    'Условия обновились, пока вы заполняли форму. Прочитайте новые и согласитесь ещё раз.',
  'reading-below-previous': () => 'Показание меньше прошлого. Проверьте цифры на счётчике.',
  'reading-needs-confirmation': () => 'Расход намного больше обычного. Проверьте цифры.',
  'reading-does-not-fit': () => 'На этом счётчике столько цифр не бывает. Проверьте запятую.',
  'meter-read-only': () => 'Этот счётчик передаёт показания сам.',
  'nothing-to-pay': ({ least, owed }) => {
    if (typeof least !== 'number' || typeof owed !== 'number')
      return 'Платить пока нечего: долга по этим счетам нет.'
    return owed > 0 && owed < least
      ? 'Меньше рубля банк не принимает: сумма войдёт в следующую квитанцию.'
      : 'Меньше рубля банк не принимает. Введите сумму побольше.'
  },
  'payment-pending': () => 'По этому счёту уже идёт платёж. Дождитесь его или платите ещё раз осознанно.',
  'order-outdated': ({ insuranceTaken }) =>
    insuranceTaken === true
      ? 'Страхование за этот месяц уже оплачено или оплачивается. Вернитесь к платежам и начните заново.'
      : 'Пришла новая квитанция, сумма изменилась. Вернитесь к платежам и начните заново.',
  'payment-closed': () => 'Этот платёж уже завершён.',
  'request-closed': () => 'Эта заявка закрыта. Если вопрос остался, отправьте новую.',
  'request-taken': () => 'Эту заявку уже взял другой специалист.',
  'request-stands-elsewhere': () =>
    'Заявка уже в другом состоянии. Обновите экран: там видно, что изменилось.',
  'news-saved-since': () => 'Эту новость уже изменил другой редактор.',
  'news-state-forbids': () => 'С этой новостью так уже нельзя.',
  'file-not-ready': () => 'Файл ещё проверяется. Подождите немного и отправьте снова.',
  'file-infected': () => 'В файле нашёлся вирус. Мы его не приняли и никому не покажем.',
  'file-gone': () => 'Один из файлов больше не найден. Уберите его и добавьте снова.',
  'files-too-many': () => 'Загружено слишком много неотправленных файлов. Уберите лишние.',
  'body-too-large': ({ largest }) =>
    typeof largest === 'number'
      ? `Файл больше ${Math.floor(largest / 1_048_576)} МБ. Выберите поменьше или снимите заново.`
      : 'Слишком много данных за один раз.',
  'not-json': () => 'Приложение устарело. Закройте его и откройте снова.',
  'not-bytes': () => 'Приложение устарело. Закройте его и откройте снова.',
  'file-type-refused': ({ found }) => refusedType(found),
  'file-broken': () => 'Файл повреждён или это не то, чем он назван. Выберите другой.',
  'image-too-large': ({ most }) =>
    `Снимок слишком подробный: больше ${String(most ?? 40)} мегапикселей. Уменьшите его или снимите заново.`,
  'invalid-input': () => 'Не получилось прочитать одно из полей. Проверьте, что вы ввели.',
  'idempotency-key-needed': () => 'Приложение устарело. Закройте его и откройте снова.',
  'idempotency-mismatch': () => 'Данные изменились, пока запрос был в пути. Отправьте ещё раз.',
  'too-many-tries': (facts) => `Слишком много попыток. ${againAt(facts)}`,
  unexpected: () =>
    `Что-то сломалось у нас. Попробуйте ещё раз, а если не выйдет, позвоните: ${SUPPORT_PHONE}.`,
  'partner-unavailable': () => 'Нужная служба сейчас не отвечает. Попробуйте через несколько минут.',
}

const refusedType = (found: unknown): string => {
  if (found === 'heic') return 'Снимок в формате HEIC не откроется у специалиста. Сохраните снимок как JPEG.'
  if (found === 'other-name') return 'Название файла не подходит к его содержимому. Выберите другой файл.'
  return 'Такие файлы не принимаем. Подойдут снимки JPEG и PNG или документ PDF.'
}

const againAt = ({ retryAt }: Facts): string => {
  if (typeof retryAt !== 'string') return 'Попробуйте позже.'
  const instant = new Date(retryAt)
  return `Снова можно ${formatInstantDay(instant)} в ${formatTime(instant)}.`
}

/** Says in Russian why something was refused or did not happen, and what to do now. */
export const explain = (fault: unknown): string => {
  if (fault instanceof ApiRefusal) return typeset(words[fault.code](fault.facts))
  if (fault instanceof NoAnswer) {
    return typeset('Сервер не ответил. Проверьте, есть ли сеть, и попробуйте ещё раз.')
  }
  return typeset(words.unexpected({}))
}

/** The request's number for a specialist, when there is one. */
export const requestCode = (fault: unknown): string | undefined =>
  fault instanceof ApiRefusal && fault.requestId !== '' ? fault.requestId : undefined

/** Whether the server said exactly this. */
export const isRefusal = (fault: unknown, code: ProblemCode): boolean =>
  fault instanceof ApiRefusal && fault.code === code
