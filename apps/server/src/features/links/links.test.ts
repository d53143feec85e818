import { expect, test } from 'vitest'
import { givenWorld } from '../../../testing/world.ts'
import { loadContents } from '../../platform/load-contents.ts'
import { linksContent } from './index.ts'
import { insertLinks } from './links.sql.ts'

const link = { code: 'evil', title: 'Ссылка', note: null, position: 9 }

test('the product begins with its links, in their order', async () => {
  const { deps, nobody } = await givenWorld()
  await loadContents(deps, [linksContent])
  const { links } = (await nobody.get('/links')).json()
  expect(links.map(({ code }: { code: string }) => code)).toEqual([
    'subsidy',
    'dispatch',
    'housing-system',
    'map',
  ])
  expect(links[0]).toEqual({
    code: 'subsidy',
    title: 'Субсидия на оплату ЖКУ',
    address: 'https://uslugi.mosreg.ru/services/6913',
    note: 'Заявление на портале области',
  })
})

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  '//evil.example',
  'https://evil.example/"onclick="x',
  'https://evil.example\\@good.example',
  'https://evil.example/\nx',
])('the database refuses %j as an address', async (address) => {
  const { db } = await givenWorld()
  await expect(insertLinks(db, [{ ...link, address }])).rejects.toThrow(/address_check/)
})

test('what the database lets pass and is no link is not told', async () => {
  const { db, nobody } = await givenWorld()
  await insertLinks(db, [
    { ...link, address: 'tel:alert(1)' },
    { ...link, code: 'pattern', address: 'https://map.example/{evil}' },
    { ...link, code: 'phone', address: 'tel:+74994440100' },
  ])
  expect((await nobody.get('/links')).json().links.map(({ code }: { code: string }) => code)).toEqual([
    'pattern',
    'phone',
  ])
})
