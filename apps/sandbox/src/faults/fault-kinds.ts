type FaultFacts = {
  readonly kind: string
  readonly party: 'Exolve' | 'ЮKassa' | 'Уведомления ЮKassa' | 'Антивирус'
  readonly title: string
  /** What happens then, for the person who switches it on. */
  readonly effect: string
  /** Present when the fault has a measure, in milliseconds. */
  readonly usualMilliseconds?: number
}

const faultKinds = [
  {
    kind: 'exolve-down',
    party: 'Exolve',
    title: 'Шлюз не работает',
    effect: 'Ответ 503, сообщение не принято.',
  },
  {
    kind: 'exolve-slow',
    party: 'Exolve',
    title: 'Отвечает медленно',
    effect: 'Сообщение принимается, но ответ приходит с задержкой.',
    usualMilliseconds: 5_000,
  },
  {
    kind: 'exolve-refuses',
    party: 'Exolve',
    title: 'Отказывает',
    effect: 'Ответ 400: имя отправителя не разрешено.',
  },
  {
    kind: 'yookassa-down',
    party: 'ЮKassa',
    title: 'Не работает',
    effect: 'Ответ 503 без тела ошибки, запрос не принят.',
  },
  {
    kind: 'yookassa-slow',
    party: 'ЮKassa',
    title: 'Отвечает медленно',
    effect: 'Запрос выполняется, но с задержкой.',
    usualMilliseconds: 5_000,
  },
  {
    kind: 'yookassa-fails-after-taking',
    party: 'ЮKassa',
    title: 'Приняла запрос и ответила 500',
    effect: 'Платёж создан, но в ответе ошибка; повтор с тем же ключом вернёт платёж.',
  },
  {
    kind: 'yookassa-too-many-requests',
    party: 'ЮKassa',
    title: 'Слишком много запросов',
    effect: 'Ответ 429 и время до повтора в retry_after.',
    usualMilliseconds: 1_800,
  },
  {
    kind: 'webhook-lost',
    party: 'Уведомления ЮKassa',
    title: 'Теряются',
    effect: 'Уведомление не отправляется; его можно отправить вручную на странице платежей.',
  },
  {
    kind: 'webhook-doubled',
    party: 'Уведомления ЮKassa',
    title: 'Приходят дважды',
    effect: 'Одно и то же уведомление доставляется два раза.',
  },
  {
    kind: 'webhook-reordered',
    party: 'Уведомления ЮKassa',
    title: 'Меняются местами',
    effect: 'Уведомление ждёт следующего и приходит после него, а без следующего — через полминуты.',
  },
  {
    kind: 'clamd-down',
    party: 'Антивирус',
    title: 'Не работает',
    effect: 'Соединение сразу закрывается; файл ждёт проверки.',
  },
  {
    kind: 'clamd-slow',
    party: 'Антивирус',
    title: 'Проверяет медленно',
    effect: 'Ответ приходит с задержкой.',
    usualMilliseconds: 5_000,
  },
] as const satisfies readonly FaultFacts[]

export type FaultKind = (typeof faultKinds)[number]['kind']

/** Everything that can be made to go wrong on purpose, in the order of the page. */
export const faultList: readonly (FaultFacts & { readonly kind: FaultKind })[] = faultKinds
