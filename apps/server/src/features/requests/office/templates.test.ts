import { expect, test } from 'vitest'
import { givenCategories } from '../../../../testing/requests.ts'
import { givenWorld } from '../../../../testing/world.ts'
import { demoTemplates } from '../requests.content.ts'

const givenOffice = async () => {
  const world = await givenWorld()
  await givenCategories(world)
  const operator = await world.givenStaff(['operator'])
  const titles = async () =>
    (await operator.get('/office/templates')).json().templates.map(({ title }: { title: string }) => title)
  return { ...world, operator, titles }
}

test('templates are written, changed and taken away, and each of it is written down', async () => {
  const { operator, db, titles } = await givenOffice()
  const written = { title: ' Фото счётчика ', text: 'Пришлите фото', category: 'R3' }
  const { id } = (await operator.post('/office/templates', written)).json()
  expect((await operator.get('/office/templates')).json().templates).toEqual([
    {
      id,
      title: 'Фото счётчика',
      text: 'Пришлите фото',
      category: 'R3',
      updatedAt: '2026-12-08T06:00:00.000Z',
      updatedBy: operator.name,
    },
  ])
  await operator.put(`/office/templates/${id}`, { title: 'Фото', text: 'Пришлите фото счётчика' })
  expect(await titles()).toEqual(['Фото'])
  await operator.delete(`/office/templates/${id}`)
  expect(await titles()).toEqual([])
  expect((await operator.delete(`/office/templates/${id}`)).json().code).toBe('not-found')
  const again = await operator.put(`/office/templates/${id}`, { title: 'Фото', text: 'Пришлите' })
  expect(again.json().code).toBe('not-found')
  const audit = await db.selectFrom('auditEntry').select(['action', 'facts']).orderBy('id').execute()
  expect(audit).toEqual([
    { action: 'template-added', facts: { title: 'Фото счётчика' } },
    { action: 'template-changed', facts: { title: 'Фото' } },
    { action: 'template-removed', facts: { title: 'Фото' } },
  ])
})

test.each([
  [{ title: ' ', text: 'Текст' }, 'title'],
  [{ title: 'Имя', text: ' ' }, 'text'],
  [{ title: 'Имя', text: 'Текст', category: 'R99' }, 'category'],
])('%j is refused for its %s', async (written, field) => {
  const { operator } = await givenOffice()
  const reply = await operator.post('/office/templates', written)
  expect(reply.json()).toMatchObject({ code: 'invalid-input', facts: { field } })
})

test('the demo has some to begin with', async () => {
  const { db, deps, clock, titles } = await givenOffice()
  await demoTemplates.load(db, clock.now(), deps.settings)
  expect(await titles()).toContain('Куда звонить о тепле')
})
