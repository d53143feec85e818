import { wordsOf } from '@mosobleirc/domain/help'
import { describe, expect, test } from 'vitest'
import { givenWorld } from '../../../testing/world.ts'
import { loadContents } from '../../platform/load-contents.ts'
import { helpContent, readHelpFiles } from './load-help.ts'
import { parseHelpFile } from './parse-help-file.ts'

const categories = await readHelpFiles()
const articles = categories.flatMap((category) => category.articles)
const codes = articles.map(({ code }) => code)

describe('the answers that the product begins with', () => {
  test('are 129 in 14 categories', () => {
    expect(categories.map((category) => category.articles.length)).toEqual([
      8, 8, 10, 10, 9, 9, 10, 9, 9, 9, 10, 9, 9, 10,
    ])
    expect(articles).toHaveLength(129)
  })

  test('have codes of their own, and lead to codes that exist', () => {
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(categories.map(({ code }) => code)).size).toBe(categories.length)
    const lost = articles.flatMap(({ code, related }) =>
      related.filter((other) => other === code || !codes.includes(other)),
    )
    expect(lost).toEqual([])
  })

  test('are asked most in one order without gaps', () => {
    const places = articles.flatMap(({ askedPlace }) => (askedPlace === undefined ? [] : [askedPlace]))
    expect(places.toSorted((a, b) => a - b)).toEqual(places.map((_, place) => place + 1))
  })

  test.each(articles)('$code is whole', (article) => {
    expect(article.code).toMatch(/^[a-z0-9-]{1,60}$/)
    expect(article.question).toMatch(/^[А-ЯЁ].{8,100}$/u)
    expect(article.shortAnswer.length).toBeGreaterThan(20)
    expect(article.shortAnswer.length).toBeLessThanOrEqual(240)
    expect(article.acts.length > 0 || article.noActReason !== undefined).toBe(true)
    expect(article.decides).not.toBe('')
    expect(article.checkedOn).toMatch(/^2026-/)
    expect(article.requestTopic ?? 'R0').toMatch(/^R([0-9]|1[0-9]|2[0-3])$/)
    for (const { title, text } of article.steps) {
      expect(title.length).toBeLessThanOrEqual(80)
      expect(text ?? 'кратко').not.toBe('')
    }
    const texts = [article.question, article.shortAnswer, ...article.details, ...article.documents]
    // Spaces that hold a line together are the screen's business.
    for (const text of texts) expect(text).not.toMatch(/\u00A0|\s{2}|[<>]/u)
    expect(wordsOf(texts.join(' ')).length).toBeLessThan(300)
  })
})

/** The product with its answers loaded. */
const givenLoadedHelper = async () => {
  const world = await givenWorld()
  await loadContents(world.deps, [helpContent])
  const found = async (question: string): Promise<string[]> => {
    const reply = await world.nobody.get(`/help/search?q=${encodeURIComponent(question)}`)
    return reply.json<{ hits: { code: string }[] }>().hits.map(({ code }) => code)
  }
  return { ...world, found }
}

test('the manual’s own question is answered first', async () => {
  const { found } = await givenLoadedHelper()
  const question = 'Как оформить соглашение на обработку персональных данных?'
  expect((await found(question))[0]).toBe('data-consent')
})

test('every question finds its own answer first', async () => {
  const { found } = await givenLoadedHelper()
  const others = []
  for (const { code, question } of articles) {
    const [first] = await found(question)
    if (first !== code) others.push(`${question} → ${first}`)
  }
  expect(others).toEqual([])
})

test('what people type finds the answer among the first three', async () => {
  const { found } = await givenLoadedHelper()
  const missed = []
  for (const [question, code] of typed) {
    const hits = (await found(question)).slice(0, 3)
    if (!hits.includes(code)) missed.push(`${question}: ${hits.join(', ')}`)
  }
  expect(missed).toEqual([])
})

const typed: readonly (readonly [question: string, code: string])[] = [
  ['согласие', 'data-consent'],
  ['перс. данные', 'data-consent'],
  ['отозвать', 'data-revoke'],
  ['поверить счетчик', 'verification-who'],
  ['просрочка поверки', 'verification-missed'],
  ['просроченая паверка', 'verification-missed'],
  ['пропустить паверку счетчика', 'verification-missed'],
  ['пломба', 'verification-seal'],
  ['дача', 'quality-absence'],
  ['не жил', 'quality-absence'],
  ['холодно', 'quality-cold'],
  ['тройная вода', 'water-triple'],
  ['день ночь', 'power-tariff'],
  ['капиталка', 'debt-capital-penalty'],
  ['домофон', 'other-intercom'],
  ['страховка', 'other-insurance'],
  ['80 лет', 'benefits-70'],
  ['пеня', 'debt-penalty'],
  ['приставы', 'debt-other-risks'],
  ['отключат', 'debt-cut-off'],
  ['вернуть деньги', 'pay-wrong-account'],
  ['чек', 'pay-check'],
  ['автосписание', 'autopay-on'],
  ['смс', 'cabinet-no-code'],
  ['госуслуги', 'cabinet-esia'],
  ['мошенники', 'cabinet-phone-fraud'],
  ['наследство', 'account-heirs'],
  ['купил', 'account-new-owner'],
  ['gtyb', 'debt-penalty'],
]

test('a file with a slip of its editor is refused with its place', () => {
  const whole =
    '# Имя\ncode: name\nwords: слово\nchecked: 2026-11-20\n\n## Вопрос?\ncode: a\ndecides: Вы\nconfidence: H\nnoact: нет\n\n> Да.\n'
  expect(parseHelpFile(whole).articles).toHaveLength(1)
  const broken = (from: string, to: string) => () => parseHelpFile(whole.replace(from, to))
  expect(broken('decides: Вы\n', '')).toThrow('«Вопрос?»: one «decides» is needed')
  expect(broken('confidence: H', 'confidence: X')).toThrow('«Вопрос?»: confidence is H, M or L')
  expect(broken('2026-11-20', '2026-02-30')).toThrow('«2026-02-30» is no day')
  expect(broken('noact: нет', 'akt: нет')).toThrow('«akt: нет» is no fact')
  expect(broken('> Да.', 'Да.')).toThrow('one short answer is needed')
})
