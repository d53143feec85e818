import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { givenHelpArticle } from '../../../testing/help.ts'
import { givenWorld } from '../../../testing/world.ts'

type Hit = {
  code: string
  act?: string
  question: { text: string; marks: { from: number; to: number }[] }
  shortAnswer: { text: string; marks: { from: number; to: number }[] }
}

/** A small helper, and what it finds. */
const givenHelper = async () => {
  const { db, nobody } = await givenWorld()
  await givenHelpArticle(db, {
    question: 'Что будет, если пропустить поверку счётчика?',
    shortAnswer: 'Три месяца начислят по среднему, потом по нормативу.',
    searchWords: 'просрочка аршин водомер',
    acts: ['Правила № 354, пункты 59 и 60', 'Второй акт'],
  })
  await givenHelpArticle(db, {
    question: 'Как снять показания счётчика?',
    shortAnswer: 'Перепишите цифры слева направо.',
  })
  await givenHelpArticle(db, {
    question: 'Как считают пени?',
    shortAnswer: 'С 31-го дня, за каждый день долга.',
    details: ['После поверки ничего не меняется.'],
  })
  await givenHelpArticle(db, {
    question: 'Кому положена компенсация пенсионерам?',
    details: ['Заявление в январе.'],
    shortAnswer: 'Тем, кому больше 70 лет.',
  })
  const search = async (question: string) => {
    const reply = await nobody.get(`/help/search?q=${encodeURIComponent(question)}`)
    expect(reply.statusCode).toBe(200)
    return reply.json<{ searchedFor?: string; hits: Hit[] }>()
  }
  const firstOf = async (question: string) => (await search(question)).hits[0]?.question.text
  return { db, nobody, search, firstOf }
}

const POVERKA = 'Что будет, если пропустить поверку счётчика?'

describe('finds', () => {
  test.each([
    ['another form of the word', 'поверки', POVERKA],
    ['ё and е alike', 'счетчики поверять поверка', POVERKA],
    ['capitals', 'ПОВЕРКА', POVERKA],
    ['a letter too few', 'повека', POVERKA],
    ['a letter too many', 'поверрка счётчика', POVERKA],
    ['letters that changed places', 'поевркa счетчика'.replace('a', 'а'), POVERKA],
    ['the beginning of the last word', 'что если пропус', POVERKA],
    ['another keyboard', 'gjdthrf', POVERKA],
    ['a word that only editors know of', 'водомер', POVERKA],
    [
      'a whole question',
      'Подскажите, пожалуйста, как правильно снять показания?',
      'Как снять показания счётчика?',
    ],
    ['a word that begins another one', 'пени', 'Как считают пени?'],
  ])('%s: %s', async (_, question, first) => {
    const { firstOf } = await givenHelper()
    expect(await firstOf(question)).toBe(first)
  })

  test('a word in the question before one in the rest', async () => {
    const { search } = await givenHelper()
    const { hits } = await search('поверка')
    expect(hits.map(({ question }) => question.text)).toEqual([POVERKA])
    expect((await search('поверка день долга')).hits).toHaveLength(2)
  })

  test('with the first act under each, and says when it looked for something else', async () => {
    const { search } = await givenHelper()
    const { hits, searchedFor } = await search('повека')
    expect(searchedFor).toBe('поверку')
    expect(hits[0]?.act).toBe('Правила № 354, пункты 59 и 60')
    expect((await search('поверка')).searchedFor).toBeUndefined()
    expect((await search('gjdthrf')).searchedFor).toBe('поверка')
  })

  test('and marks the places by their offsets', async () => {
    const { search } = await givenHelper()
    const [hit] = (await search('поверка счетчика')).hits
    const marked = hit?.question.marks.map(({ from, to }) => hit.question.text.slice(from, to))
    expect(marked).toEqual(['поверку счётчика'])
    expect(hit?.shortAnswer.marks).toEqual([])
  })
})

test.each(['', ' ', 'и на как что', '🚿', '%', '_', '\\', "'", '"', 'абракадабра', 'zzz', 'яяя', 'ко'])(
  'finds nothing for «%s», and says so',
  async (question) => {
    const { search } = await givenHelper()
    expect(await search(question)).toEqual({ hits: [] })
  },
)

describe('attacks', () => {
  test.each([
    "поверка' or '1'='1",
    "поверка'); drop table help_article; --",
    'поверка & !(счётчик | пени):*A <-> (',
    'поверка%',
    'поверка\\',
    'поверка"; select pg_sleep(10)',
    '<b>поверка</b>',
  ])('%s are words and nothing else', async (question) => {
    const { firstOf, db } = await givenHelper()
    expect(await firstOf(question)).toBe(POVERKA)
    expect(await db.selectFrom('helpArticle').select('code').execute()).toHaveLength(4)
  })

  test.each(['%00', 'a%00b', '%0A', '%7F'])('%s is refused', async (bytes) => {
    const { nobody } = await givenHelper()
    const reply = await nobody.get(`/help/search?q=${bytes}`)
    expect(reply.statusCode).toBeGreaterThanOrEqual(400)
    expect(reply.statusCode).toBeLessThan(500)
  })

  test('a question of more than 200 signs is refused, one of 200 is not', async () => {
    const { nobody } = await givenHelper()
    const ask = (letters: number) => nobody.get(`/help/search?q=${encodeURIComponent('я'.repeat(letters))}`)
    expect((await ask(201)).json()).toMatchObject({ code: 'invalid-input', facts: { field: 'q' } })
    expect((await ask(200)).statusCode).toBe(200)
  })

  test('any question at all gets an answer', async () => {
    const { nobody } = await givenHelper()
    const anything = fc.string({ unit: 'grapheme', maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(anything, async (question) => {
        const { statusCode } = await nobody.get(`/help/search?q=${encodeURIComponent(question)}`)
        expect([200, 422]).toContain(statusCode)
      }),
      { numRuns: 200, seed: 20_261_208 },
    )
  })

  test('markup in any text stays text, to the letter', async () => {
    const { db, nobody, search } = await givenHelper()
    const evil = '<img src=x onerror=alert(1)><script>alert("&amp;")</script> вредность'
    const code = await givenHelpArticle(db, {
      question: evil,
      shortAnswer: evil,
      details: [evil],
      steps: [{ title: evil, text: evil }],
      documents: [evil],
      term: evil,
      acts: [evil],
      decides: evil,
      searchWords: evil,
    })
    const article = (await nobody.get(`/help/articles/${code}`)).json()
    expect(article).toMatchObject({ question: evil, shortAnswer: evil, details: [evil], acts: [evil] })
    const reply = await nobody.get(`/help/articles/${code}`)
    expect(reply.headers['content-type']).toMatch(/^application\/json/)

    const hit = (await search('вредность')).hits.find((each) => each.code === code)
    expect(hit?.question.text).toBe(evil)
    for (const { from, to } of hit?.question.marks ?? []) expect(evil.slice(from, to)).toBe('вредность')
  })
})
