import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { CategoryList } from './CategoryList.tsx'
import type { Catalogue } from './requests.api.ts'

afterEach(cleanup)

const day = parseCalendarDate('2026-12-18')
if (!day) throw new Error('a real day')

const category = (code: string, title: string, searchWords: string): Catalogue['categories'][number] => ({
  code,
  title,
  description: '',
  searchWords,
  account: 'optional',
  fields: [],
  decides: '',
  term: { days: 10, kind: 'working', act: '' },
  answerBy: day,
})

const catalogue: Catalogue = {
  categories: [
    category('R0', 'Другое', ''),
    category('R3', 'Показания', 'счётчик цифры'),
    category('R17', 'Доставка квитанции', 'бумажная почта'),
  ],
  emergencies: [
    {
      code: 'flood',
      words: ['топит', 'авари*'],
      title: 'Авария в доме?',
      advice: 'Позвоните.',
      phones: [{ label: 'Единый номер', number: '112' }],
    },
  ],
}

const show = () =>
  render(<CategoryList catalogue={catalogue} hrefOf={(code) => `/requests/new?topic=${code}`} />)
const titles = () => screen.getAllByRole('link').map((link) => link.textContent)
const search = () => screen.getByRole('searchbox', { name: 'Найти категорию' })

test('«Другое» is first, and each leads to its form', () => {
  show()
  expect(titles()[0]).toBe('Другое')
  expect(screen.getAllByRole('link')[1]?.getAttribute('href')).toBe('/requests/new?topic=R3')
})

test.each([
  ['счетчики', ['Показания']],
  ['почта', ['Доставка квитанции']],
])('«%s» finds %j by the words people use', async (typed, found) => {
  show()
  await userEvent.type(search(), typed)
  expect(titles()).toEqual(found)
})

test('where nothing fits one can write in one’s own words, or see all of them again', async () => {
  show()
  await userEvent.type(search(), 'паспорт')
  expect(titles()).toEqual(['Другое'])
  await userEvent.click(screen.getByRole('button', { name: /Показать все/ }))
  expect(titles()).toHaveLength(3)
})

test('an emergency is told whom to call before any form', async () => {
  show()
  await userEvent.type(search(), 'сосед топит')
  expect(screen.getByText('Авария в доме?')).toBeTruthy()
  expect(screen.getByRole('link', { name: /112/ }).getAttribute('href')).toBe('tel:112')
})
