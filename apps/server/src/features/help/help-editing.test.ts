import { describe, expect, test } from 'vitest'
import { givenGlossaryTerm, givenHelpArticle, helpContentSample } from '../../../testing/help.ts'
import { givenWorld } from '../../../testing/world.ts'
import { openDatabase, openPool } from '../../platform/database.ts'

const givenEditor = async () => {
  const world = await givenWorld()
  const editor = await world.givenStaff(['editor'])
  const code = await givenHelpArticle(world.db)
  const save = (basedOn: number, part: object = {}, article = code) =>
    editor.post(`/office/help/articles/${article}/versions`, {
      basedOn,
      content: { ...helpContentSample, ...part },
    })
  return { ...world, editor, code, save }
}

describe('saving', () => {
  test('puts a new version before residents and into the search, and keeps the one before', async () => {
    const { editor, nobody, code, save } = await givenEditor()
    const reply = await save(1, { question: 'Куда нести самовары?', steps: [{ title: 'Понюхайте' }] })
    expect(reply.json()).toEqual({ version: 2 })

    expect((await nobody.get(`/help/articles/${code}`)).json()).toMatchObject({
      question: 'Куда нести самовары?',
      steps: [{ title: 'Понюхайте' }],
    })
    const { hits } = (await nobody.get('/help/search?q=самовар')).json()
    expect(hits.map((hit: { code: string }) => hit.code)).toEqual([code])
    expect((await nobody.get('/help/search?q=показания')).json().hits).toEqual([])
    // A slip in the new word is forgiven at once.
    expect((await nobody.get('/help/search?q=сомовар')).json().hits).toHaveLength(1)

    const read = (await editor.get(`/office/help/articles/${code}`)).json()
    expect(read).toMatchObject({ version: 2, content: { question: 'Куда нести самовары?' } })
    expect(read.versions).toMatchObject([{ version: 2, savedBy: editor.name }, { version: 1 }])
    expect(read.versions[1].savedBy).toBeUndefined()
    const former = (await editor.get(`/office/help/articles/${code}?version=1`)).json()
    expect(former.content).toEqual(helpContentSample)
  })

  test('a draft is taken off residents’ screens', async () => {
    const { nobody, code, save } = await givenEditor()
    await save(1, { state: 'draft' })
    expect((await nobody.get(`/help/articles/${code}`)).statusCode).toBe(404)
    expect((await nobody.get('/help/search?q=показания')).json().hits).toEqual([])
    await save(2)
    expect((await nobody.get(`/help/articles/${code}`)).statusCode).toBe(200)
  })

  test('begins a new answer at the end of its category', async () => {
    const { nobody, code, save } = await givenEditor()
    expect((await save(0, {}, 'fresh')).json()).toEqual({ version: 1 })
    const { articles } = (await nobody.get('/help/categories/meters')).json()
    expect(articles.map((each: { code: string }) => each.code)).toEqual([code, 'fresh'])
  })

  test('over somebody else’s newer version is refused', async () => {
    const { save } = await givenEditor()
    const [one, other] = await Promise.all([save(1), save(1)])
    expect(new Set([one.statusCode, other.statusCode])).toEqual(new Set([200, 409]))
    expect((await save(1)).json()).toMatchObject({ code: 'article-outdated', facts: { version: 2 } })
    expect((await save(0)).json()).toMatchObject({ code: 'article-outdated' })
    expect((await save(3, {}, 'no-such')).json()).toMatchObject({ code: 'not-found' })
  })

  test.each([
    ['category', { category: 'no-such' }],
    ['acts', { acts: [] }],
    ['checkedOn', { checkedOn: '2026-12-09' }],
    ['related', { related: ['no-such'] }],
    ['shortAnswer', { shortAnswer: 'я'.repeat(241) }],
  ])('what is wrong with %s is named', async (field, part) => {
    const { save } = await givenEditor()
    expect((await save(1, part)).json()).toMatchObject({
      code: 'invalid-input',
      facts: { field: `content.${field}` },
    })
  })

  test('an answer without an act says why', async () => {
    const { save } = await givenEditor()
    expect((await save(1, { acts: [], noActReason: 'Так устроено приложение' })).statusCode).toBe(200)
  })

  test('is written to the audit log', async () => {
    const { editor, givenStaff, code, save } = await givenEditor()
    await save(1)
    const administrator = await givenStaff(['administrator'])
    const { entries } = (await administrator.get('/office/audit?action=help-article-saved')).json()
    expect(entries).toMatchObject([
      {
        staff: { name: editor.name },
        subject: { kind: 'help-article', id: code },
        facts: { version: '2', state: 'published' },
      },
    ])
  })

  test('a version is never changed, not even by the owner of the database', async () => {
    const { db, deps } = await givenEditor()
    await expect(db.deleteFrom('helpArticleVersion').execute()).rejects.toThrow('permission denied')
    const owner = openDatabase(openPool(deps.settings.databaseUrl, { connections: 1, as: 'owner' }))
    try {
      const deletion = owner.deleteFrom('helpArticleVersion').execute()
      await expect(deletion).rejects.toThrow('rows of help_article_version are facts')
    } finally {
      await owner.destroy()
    }
  })
})

describe('the list of editors', () => {
  test('counts what residents have said, and shows what has helped least first', async () => {
    const { db, editor, givenResident, code, save } = await givenEditor()
    const worse = await givenHelpArticle(db)
    const [anna, pavel] = [await givenResident(), await givenResident()]
    await anna.put(`/help/articles/${worse}/feedback`, { helped: false })
    await pavel.put(`/help/articles/${code}/feedback`, { helped: true })
    await save(1)
    const { articles, categories } = (await editor.get('/office/help/articles')).json()
    expect(categories).toEqual([{ code: 'meters', name: 'Счётчики' }])
    expect(articles).toMatchObject([
      { code: worse, helped: 0, notHelped: 1, version: 1 },
      { code, helped: 1, notHelped: 0, version: 2 },
    ])
    // The new version has not been read by anybody yet.
    const { versions } = (await editor.get(`/office/help/articles/${code}`)).json()
    expect(versions.map(({ helped }: { helped: number }) => helped)).toEqual([0, 1])
  })

  test('is filtered by category, confidence, state, day of the check and words of the question', async () => {
    const { db, editor } = await givenEditor()
    await givenHelpArticle(db, {
      categoryCode: 'debt',
      confidence: 'M',
      state: 'draft',
      question: 'Что такое 100 % пени?',
      checkedOn: helpContentSample.checkedOn,
    })
    const found = async (query: string) =>
      (await editor.get(`/office/help/articles?${query}`)).json().articles.length
    expect(await found('category=debt')).toBe(1)
    expect(await found('confidence=M')).toBe(1)
    expect(await found('state=draft')).toBe(1)
    expect(await found('checkedUntil=2026-11-19')).toBe(0)
    expect(await found('checkedUntil=2026-11-20')).toBe(2)
    expect(await found(`search=${encodeURIComponent('100 % ПЕНИ')}`)).toBe(1)
    expect(await found('search=_')).toBe(0)
    expect(await found('')).toBe(2)
  })
})

describe('a professional word', () => {
  test('gets another sentence; the former one stays in the audit log', async () => {
    const { db, editor, nobody, code, givenStaff } = await givenEditor()
    const term = await givenGlossaryTerm(db)
    const written = { term: 'Пени', sentence: 'Плата за опоздание.', article: code }
    expect((await editor.put(`/office/help/glossary/${term}`, written)).statusCode).toBe(200)
    expect((await nobody.get('/help/glossary')).json()).toEqual({ terms: [{ code: term, ...written }] })
    const administrator = await givenStaff(['administrator'])
    const { entries } = (await administrator.get('/office/audit?action=glossary-term-saved')).json()
    expect(entries).toMatchObject([
      { facts: { before: 'Плата за каждый день.', after: 'Плата за опоздание.' } },
    ])
  })

  test('leads only to an answer that exists', async () => {
    const { db, editor } = await givenEditor()
    const term = await givenGlossaryTerm(db)
    const save = (article: string, code = term) =>
      editor.put(`/office/help/glossary/${code}`, { term: 'Пени', sentence: 'Плата.', article })
    expect((await save('no-such')).json()).toMatchObject({ code: 'invalid-input' })
    expect((await save('no-such', 'no-such')).json()).toMatchObject({ code: 'not-found' })
  })
})
