import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { termWords } from './term-words.ts'

const dueOn = parseCalendarDate('2026-12-18')

test.each([
  ['calm', 8, { word: '8 раб. дней', tone: 'calm' }],
  ['soon', 1, { word: '1 раб. день', tone: 'warn' }],
  ['soon', 0, { word: 'сегодня', tone: 'bad' }],
  ['late', -2, { word: 'просрочено 18\u00A0декабря', tone: 'bad' }],
  ['paused', 3, { word: 'часы стоят', tone: 'calm' }],
  ['none', undefined, undefined],
] as const)('%s with %s working days left', (termState, workingDaysLeft, words) => {
  expect(termWords({ termState, dueOn, workingDaysLeft })).toEqual(words)
})
