import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Unbroken } from './Unbroken.tsx'

afterEach(cleanup)

test.each([
  ['Кухня, № 18-204517', ['№ 18-204517']],
  ['Фрунзе, 14–27 · ЛС 48112-306', ['14–27', '48112-306']],
  ['Лесная, 3к2–15', ['3к2–15']],
  ['Можайск, ул. Фрунзе', []],
  ['Орехово-Зуево, 5', []],
  ['', []],
])('«%s» keeps its numbers whole and is copied as it is', (text, whole) => {
  const { container } = render(<Unbroken text={text} />)
  expect(container.textContent).toBe(text)
  expect([...container.querySelectorAll('span')].map((span) => span.textContent)).toEqual(whole)
})
