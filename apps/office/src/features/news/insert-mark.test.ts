import { expect, test } from 'vitest'
import { insertMark, marks, type Typed } from './insert-mark.ts'

/** «Пере[дайте] показания»: what is chosen stands between brackets. */
const typed = (shown: string): Typed => {
  const from = shown.indexOf('⟦')
  const text = shown.replace('⟦', '').replace('⟧', '')
  return { text, from, to: shown.indexOf('⟧') - 1 }
}
const shown = ({ text, from, to }: Typed) =>
  `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`

test.each([
  ['bold', 'до ⟦14 числа⟧', 'до **⟦14 числа⟧**'],
  ['bold', 'до ⟦⟧', 'до **⟦важное⟧**'],
  ['link', 'в ⟦счётчики⟧ сразу', 'в [⟦счётчики⟧](/meters) сразу'],
  ['heading', 'Что де⟦лать⟧', '# ⟦Что делать⟧'],
  ['heading', 'Раз\n⟦⟧', 'Раз\n# ⟦Подзаголовок⟧'],
  ['bullet', '⟦раз\n\nдва⟧\nтри', '- ⟦раз\n\n- два⟧\nтри'],
  ['row', '⟦⟧', '| ⟦31 декабря | до 16:00⟧'],
] as const)('%s in «%s»', (mark, before, after) => {
  expect(shown(insertMark(typed(before), marks[mark]))).toBe(after)
})
