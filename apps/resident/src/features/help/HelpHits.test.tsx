import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { HelpHit } from './help.api.ts'
import { HelpHits } from './HelpHits.tsx'

afterEach(cleanup)

const verification = { code: 'verification', name: 'Поверка' }
const meters = { code: 'meters', name: 'Показания' }
const plain = (text: string) => ({ text, marks: [] })
const hit = (code: string, part: Partial<HelpHit> = {}): HelpHit => ({
  code,
  category: verification,
  question: plain(`Вопрос ${code}?`),
  shortAnswer: plain('Ответ.'),
  ...part,
})

const questions = () =>
  within(screen.getByRole('list', { name: 'Ответы' }))
    .getAllByRole('link')
    .map((link) => link.textContent?.replaceAll('\u00A0', ' '))

test('hits are marked in the question and in the answer, by their places', () => {
  render(
    <HelpHits
      hits={[
        hit('missed', {
          question: {
            text: 'Кто делает поверку и где поверка?',
            marks: [
              { from: 11, to: 18 },
              { from: 25, to: 32 },
            ],
          },
          shortAnswer: { text: 'После поверки.', marks: [{ from: 6, to: 13 }] },
          act: 'Закон № 102-ФЗ, статья 13',
        }),
      ]}
    />,
  )
  const marked = [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
  expect(marked).toEqual(['поверку', 'поверка', 'поверки'])
  expect(questions()).toEqual(['Кто делает поверку и где поверка?'])
  expect(screen.getByText(/102-ФЗ/)).toBeTruthy()
  expect(screen.getByRole('link').getAttribute('href')).toBe('/service/help/articles/missed')
})

test('chips narrow the answers to a category, the fullest first', async () => {
  const hits = [hit('1', { category: meters }), hit('2'), hit('3')]
  render(<HelpHits hits={hits} />)
  const chips = screen.getAllByRole('button').map((chip) => chip.textContent?.replaceAll('\u00A0', ' '))
  expect(chips).toEqual(['Все 3', 'Поверка 2', 'Показания 1'])
  await userEvent.click(screen.getByRole('button', { name: /Показания/ }))
  expect(questions()).toEqual(['Вопрос 1?'])
  await userEvent.click(screen.getByRole('button', { name: /Все/ }))
  expect(questions()).toHaveLength(3)
})

test('a category that the next question has nothing of is let go', async () => {
  const { rerender } = render(<HelpHits hits={[hit('1', { category: meters }), hit('2')]} />)
  await userEvent.click(screen.getByRole('button', { name: /Показания/ }))
  rerender(<HelpHits hits={[hit('3'), hit('4')]} />)
  expect(questions()).toEqual(['Вопрос 3?', 'Вопрос 4?'])
})

test('markup in an answer is text on the screen', () => {
  const evil = '<img src=x onerror=alert(1)>'
  render(<HelpHits hits={[hit('1', { question: plain(evil), shortAnswer: plain(evil), act: evil })]} />)
  expect(document.querySelector('img')).toBeNull()
  expect(questions()).toEqual([evil])
})
