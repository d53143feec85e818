import { describe, expect, test } from 'vitest'
import { givenHelpArticle } from '../../../testing/help.ts'
import { givenWorld } from '../../../testing/world.ts'

const missing = { status: 404, code: 'not-found' }

describe('reading', () => {
  test('shows categories with their questions counted, and what is asked most', async () => {
    const { db, nobody } = await givenWorld()
    await givenHelpArticle(db, { categoryCode: 'meters', askedPlace: 2, question: 'Второй?' })
    await givenHelpArticle(db, { categoryCode: 'meters', askedPlace: 1, question: 'Первый?' })
    const drafted = await givenHelpArticle(db, { categoryCode: 'meters', askedPlace: 3 })
    const onlyDraft = await givenHelpArticle(db, { categoryCode: 'empty' })
    await db
      .updateTable('helpArticle')
      .set({ state: 'draft' })
      .where('code', 'in', [drafted, onlyDraft])
      .execute()

    expect((await nobody.get('/help')).json()).toEqual({
      categories: [{ code: 'meters', name: 'Счётчики', questions: 2 }],
      mostAsked: [
        { code: expect.any(String), question: 'Первый?' },
        { code: expect.any(String), question: 'Второй?' },
      ],
    })
  })

  test('shows a category’s questions with their short answers, in order', async () => {
    const { db, nobody } = await givenWorld()
    await givenHelpArticle(db, { question: 'Раз?', shortAnswer: 'Раз.' })
    await givenHelpArticle(db, { question: 'Два?', shortAnswer: 'Два.' })
    const { articles } = (await nobody.get('/help/categories/meters')).json()
    expect(articles).toEqual([
      expect.objectContaining({ question: 'Раз?', shortAnswer: 'Раз.' }),
      expect.objectContaining({ question: 'Два?', shortAnswer: 'Два.' }),
    ])
    expect((await nobody.get('/help/categories/no-such')).json()).toMatchObject(missing)
  })

  test('shows the whole answer, and nothing of what editors keep for themselves', async () => {
    const { db, nobody } = await givenWorld()
    const code = await givenHelpArticle(db, {
      details: ['Подробно.'],
      steps: [{ title: 'Запишите', text: 'все цифры' }, { title: 'Отправьте' }],
      documents: ['паспорт'],
      term: '10 рабочих дней',
      requestTopic: 'R3',
      confidence: 'M',
    })
    const article = (await nobody.get(`/help/articles/${code}`)).json()
    expect(article).toEqual({
      code,
      category: { code: 'meters', name: 'Счётчики' },
      question: 'Как снять показания?',
      shortAnswer: 'Перепишите чёрные цифры.',
      details: ['Подробно.'],
      steps: [{ title: 'Запишите', text: 'все цифры' }, { title: 'Отправьте' }],
      documents: ['паспорт'],
      term: '10 рабочих дней',
      acts: ['Правила № 354, пункт 34'],
      decides: 'Управляющая компания',
      checkedOn: '2026-11-20',
      beingChecked: true,
      requestTopic: 'R3',
      related: [],
    })
  })

  test('a draft does not exist', async () => {
    const { db, nobody, givenResident } = await givenWorld()
    const resident = await givenResident()
    const code = await givenHelpArticle(db)
    await db.updateTable('helpArticle').set({ state: 'draft' }).execute()
    expect((await nobody.get(`/help/articles/${code}`)).json()).toMatchObject(missing)
    expect((await nobody.get(`/help/categories/meters`)).json()).toMatchObject(missing)
    expect((await nobody.get('/help/search?q=показания')).json()).toEqual({ hits: [] })
    expect((await resident.get(`/help/articles/${code}/feedback`)).json()).toMatchObject(missing)
    const given = await resident.put(`/help/articles/${code}/feedback`, { helped: true })
    expect(given.json()).toMatchObject(missing)
  })

  test('to read next: what the editor named, then the next of the category, three in all', async () => {
    const { db, nobody } = await givenWorld()
    const [first, second] = [await givenHelpArticle(db), await givenHelpArticle(db)]
    const named = await givenHelpArticle(db, { categoryCode: 'payment' })
    const read = await givenHelpArticle(db, { related: [named] })
    const [fourth] = [await givenHelpArticle(db)]
    const { related } = (await nobody.get(`/help/articles/${read}`)).json()
    expect(related.map(({ code }: { code: string }) => code)).toEqual([named, fourth, first])
    const others = (await nobody.get(`/help/articles/${first}`)).json().related
    expect(others.map(({ code }: { code: string }) => code)).toEqual([second, read, fourth])
  })
})

describe('feedback', () => {
  test('counts once for every resident, and can be changed', async () => {
    const { db, givenResident } = await givenWorld()
    const [anna, pavel] = [await givenResident(), await givenResident()]
    const code = await givenHelpArticle(db)
    const path = `/help/articles/${code}/feedback`
    expect((await anna.get(path)).json()).toEqual({})

    await anna.put(path, { helped: false })
    await anna.put(path, { helped: false })
    await anna.put(path, { helped: true })
    await pavel.put(path, { helped: false })
    expect((await anna.get(path)).json()).toEqual({ helped: true })
    expect((await pavel.get(path)).json()).toEqual({ helped: false })
    const kept = await db.selectFrom('helpFeedback').select(['helped', 'articleVersion']).execute()
    expect(kept).toHaveLength(2)
    expect(kept.map(({ articleVersion }) => articleVersion)).toEqual([1, 1])
  })

  test('of an answer that does not exist is not taken', async () => {
    const { givenResident } = await givenWorld()
    const resident = await givenResident()
    expect((await resident.put('/help/articles/no-such/feedback', { helped: true })).json()).toMatchObject(
      missing,
    )
  })
})
