import { describe, expect, test } from 'vitest'
import { asRussianKeys, nearestStems, wordsOf, wordsOfQuestion } from './index.ts'

describe('words of a question', () => {
  test.each([
    ['Поверка счётчика', ['поверка', 'счетчика']],
    ['  Что-то, с "кавычками" и 100%  ', ['что', 'то', 'с', 'кавычками', 'и', '100']],
    ['долг долг ДОЛГ', ['долг']],
    ["'; drop table help_article; --", ['drop', 'table', 'help', 'article']],
    ['\\ % _ & | ! ( ) : * <->', []],
    ['🚿💧', []],
    ['', []],
    ['и\u0306', ['й']],
  ])('%s', (question, words) => {
    expect(wordsOfQuestion(question)).toEqual(words)
  })

  test('of a long question the first twelve count, of a text all', () => {
    const text = Array.from({ length: 40 }, (_, place) => `слово${place}`).join(' ')
    expect(wordsOfQuestion(text)).toHaveLength(12)
    expect(wordsOf(text)).toHaveLength(40)
  })
})

describe('the other keyboard', () => {
  test.each([
    ['gjdthrf', 'поверка'],
    ['cx`nxbr', 'счётчик'],
    ['Gtyb', 'пени'],
    ['[jkjlyj d rdfhnbht', 'холодно в квартире'],
    ['поверка', undefined],
    ['qr код', undefined],
    ['100 %', undefined],
  ])('%s', (typed, meant) => {
    expect(asRussianKeys(typed)).toBe(meant)
  })
})

describe('stems with slips', () => {
  const known = ['поверк', 'проверк', 'долг', 'счетчик', 'квитанц', 'соглас', 'соглашен']

  test.each([
    ['a letter too few', 'повек', ['поверк']],
    ['as near to one as to another', 'пооверк', ['поверк', 'проверк']],
    ['another letter', 'шчетчик', ['счетчик']],
    ['two that changed places', 'поеврк', ['поверк']],
    ['two slips in a long one', 'квтонц', ['квитанц']],
    ['one slip in a short one', 'долк', ['долг']],
    ['two slips in a short one', 'далк', []],
    ['too short to tell', 'дол', []],
    ['nothing like it', 'абракадабра', []],
  ])('%s: %s', (_, typed, meant) => {
    expect(nearestStems(typed, known)).toEqual(meant)
  })

  test('with nothing known there is nothing near', () => {
    expect(nearestStems('поверк', [])).toEqual([])
  })
})
