/** Fields of the editor that a refusal may name. */
const words: Readonly<Record<string, string>> = {
  article: 'Адрес: только латинские буквы, цифры и дефис, не длиннее 60 знаков.',
  category: 'Такого раздела больше нет. Выберите другой.',
  question: 'Напишите вопрос, не длиннее 200 знаков.',
  shortAnswer: 'Напишите ответ в одно-два предложения, не длиннее 240 знаков.',
  details: 'Абзац длиннее 2000 знаков, или абзацев больше 30.',
  steps: 'У каждого шага нужно действие, не длиннее 120 знаков.',
  documents: 'Строка длиннее 300 знаков, или строк больше 30.',
  term: 'Срок не длиннее 300 знаков.',
  acts: 'Назовите акт или объясните, почему его нет.',
  noActReason: 'Объяснение не длиннее 300 знаков.',
  decides: 'Напишите, кто решает.',
  requestTopic: 'Тема пишется как R7.',
  askedPlace: 'Место среди частых: число от 1 до 99.',
  related: 'Какого-то из похожих ответов больше нет, или это он сам.',
  searchWords: 'Слова для поиска не длиннее 500 знаков.',
  checkedOn: 'Этот день ещё не наступил.',
}

/** Which field a refusal means, and what to do about it: «content.steps.0.title» is one of `steps`. */
export const fieldWords = (named: unknown): { field: string; text: string } | undefined => {
  if (typeof named !== 'string') return undefined
  const [field = ''] = named.replace(/^content\./u, '').split('.')
  const text = Object.hasOwn(words, field) ? words[field] : undefined
  return text === undefined ? undefined : { field, text }
}
