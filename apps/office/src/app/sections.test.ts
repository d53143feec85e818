import type { StaffRole } from '@mosobleirc/domain/staff'
import { expect, test } from 'vitest'
import { sectionAt, sectionsOf } from './sections.ts'

test.each<[StaffRole[], string, boolean]>([
  [['billing'], 'Обмен', true],
  [['billing'], 'Люди', false],
  [['editor'], 'Справочник', true],
  [['operator'], 'Справочник', false],
  [['administrator'], 'Люди', true],
  [['administrator'], 'Журнал', true],
  [['editor'], 'Шаблоны', true],
  [['supplier'], 'Шаблоны', false],
  [['supplier'], 'Обмен', false],
  [['supplier', 'billing'], 'Обмен', true],
  [[], 'Люди', false],
])('%o, %s: %s', (roles, word, has) => {
  expect(sectionsOf(roles).some((section) => section.word === word)).toBe(has)
})

test.each([
  ['/people', 'Люди'],
  ['/people/7', 'Люди'],
  ['/peoples', undefined],
  ['/', undefined],
])('%s belongs to %s', (pathname, word) => {
  expect(sectionAt(pathname)?.word).toBe(word)
})
