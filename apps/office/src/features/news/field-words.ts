/** Fields of the editor that a refusal may name. */
export type DraftField =
  | 'title'
  | 'lead'
  | 'text'
  | 'category'
  | 'audience'
  | 'buttonTarget'
  | 'buttonText'
  | 'shownUntil'
  | 'emergencyUntil'
  | 'shownFrom'

const words: Readonly<Record<string, { field: DraftField; text: string }>> = {
  title: { field: 'title', text: 'Напишите заголовок.' },
  lead: { field: 'lead', text: 'Напишите, что встанет под заголовком на ленте.' },
  body: { field: 'text', text: 'Текста нет, или он длиннее 12 000 знаков.' },
  category: { field: 'category', text: 'Такой категории больше нет. Выберите другую.' },
  'button.target': {
    field: 'buttonTarget',
    text: 'Сюда кнопка вести не может. Нужен раздел или адрес на https.',
  },
  'button.text': { field: 'buttonText', text: 'Напишите, что стоит на кнопке.' },
  shownUntil: { field: 'shownUntil', text: 'Это раньше, чем новость появится.' },
  emergencyUntil: {
    field: 'emergencyUntil',
    text: 'Срочная новость висит не дольше 14 дней после публикации.',
  },
  shownFrom: { field: 'shownFrom', text: 'Это время уже прошло. Выберите другое.' },
}

/** Which field of the editor a refusal means, and what to do about it. */
export const fieldWords = (named: unknown): { field: DraftField; text: string } | undefined => {
  if (typeof named !== 'string') return undefined
  if (Object.hasOwn(words, named)) return words[named]
  const line = /^body\.(\d+)/.exec(named)?.[1]
  if (line !== undefined) {
    const text = `Абзац ${Number(line) + 1} пуст, или его ссылка ведёт туда, куда нельзя.`
    return { field: 'text', text }
  }
  if (named.startsWith('audience'))
    return { field: 'audience', text: 'Такого места больше нет. Выберите другое.' }
  return undefined
}
