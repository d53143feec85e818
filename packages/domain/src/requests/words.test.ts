import { describe, expect, test } from 'vitest'
import { connectionKey } from './connection-key.ts'
import { findEmergency } from './find-emergency.ts'
import { requestTopic } from './request-topic.ts'
import { termState } from './term-state.ts'

describe('words of an emergency', () => {
  const advices = [
    { code: 'gas', words: ['газ', 'газа', 'газом'] },
    { code: 'fire', words: ['искр*', 'горит'] },
    { code: 'water', words: ['топит', 'авари*'] },
  ]
  test.each([
    ['На кухне пахнет газом', 'gas'],
    ['ГАЗ!', 'gas'],
    ['Розетка искрит', 'fire'],
    ['Соседей сверху: топит нас', 'water'],
    ['Ав\u0430рийная служба не едет', 'water'],
    ['Читал в газете про топинамбур', undefined],
    ['Отопление за ноябрь выросло', undefined],
    ['', undefined],
  ])('«%s»: %s', (text, code) => {
    expect(findEmergency(advices, text)?.code).toBe(code)
  })
})

describe('what a request is called', () => {
  test.each([
    ['Отопление за ноябрь выросло. Прошу проверить.', 'Отопление за ноябрь выросло'],
    ['Почему отопление дороже? Батарея едва тёплая.', 'Почему отопление дороже?'],
    ['Начислили 2 591.50 вместо 1 788.05 рублей', 'Начислили 2 591.50 вместо 1 788.05 рублей'],
    ['  Первая строка\nвторая строка', 'Первая строка'],
    ['<b>жирно</b> и дальше', '<b>жирно</b> и дальше'],
    [
      'Прошу объяснить, почему в квитанции за ноябрь сумма отопления больше, чем в октябре',
      'Прошу объяснить, почему в квитанции за ноябрь сумма отопления больше…',
    ],
    ['я'.repeat(80), `${'я'.repeat(70)}…`],
    [`${'я'.repeat(69)}😀😀`, `${'я'.repeat(69)}…`],
  ])('%j is «%s»', (text, topic) => {
    expect(requestTopic(text)).toBe(topic)
  })
})

describe('the state of a term', () => {
  test.each([
    ['new', 2, false, 'calm'],
    ['new', 1, false, 'soon'],
    ['in-work', 0, false, 'soon'],
    ['in-work', -1, false, 'late'],
    ['reopened', -1, true, 'late'],
    ['waiting', 5, false, 'calm'],
    ['waiting', -1, true, 'paused'],
    ['done', -1, false, 'none'],
    ['closed', 3, false, 'none'],
  ] as const)('%s with %i working days left, pausing %s: %s', (status, workingDaysLeft, pauses, state) => {
    expect(termState({ status, workingDaysLeft, pauses })).toBe(state)
  })
})

describe('the same flat', () => {
  test.each([
    ['ул. Фрунзе, д. 14', '27', 'Ул Фрунзе д14', ' 27', true],
    ['Можайск, Королёва 5', '', 'можайск  королева, 5', '-', true],
    ['ул. Фрунзе, д. 14', '27', 'ул. Фрунзе, д. 14', '72', false],
    ['ул. Фрунзе, д. 1', '427', 'ул. Фрунзе, д. 14', '27', false],
  ])('«%s», %s and «%s», %s: %s', (address, flat, otherAddress, otherFlat, same) => {
    const other = connectionKey({ address: otherAddress, flat: otherFlat })
    expect(connectionKey({ address, flat }) === other).toBe(same)
  })
})
