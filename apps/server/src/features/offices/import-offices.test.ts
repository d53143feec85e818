import { expect, test } from 'vitest'
import { givenWorld } from '../../../testing/world.ts'
import { importOffices } from './import-offices.ts'

const HEADER = 'code;municipality;name;address;latitude;longitude;phone;services;note;mon;sat;exceptions'
const cells = HEADER.split(';')

/** A row with one cell changed. */
const row = (changed: Readonly<Record<string, string>> = {}): string => {
  const usual: Readonly<Record<string, string>> = {
    code: 'ruza',
    municipality: 'Рузский',
    name: 'Рузское управление',
    address: 'Руза, ул. Социалистическая, 20',
    latitude: '55.7012',
    longitude: '36,1959',
    phone: '+7 495 000-00-05',
    services: 'Приём, Справки',
    mon: '9:00-18:00',
  }
  return cells.map((name) => changed[name] ?? usual[name] ?? '').join(';')
}

/** Windows-1251, as a spreadsheet in Russia writes it. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => {
      const point = sign.codePointAt(0) ?? 0
      if (point < 0x80) return point
      if (sign === 'ё') return 0xb8
      if (sign === 'Ё') return 0xa8
      return point - 0x410 + 0xc0
    }),
  )

const givenList = async () => {
  const world = await givenWorld()
  const take = (list: string | Buffer, { demo = false } = {}) =>
    world.deps.inTransaction((db) => importOffices(db, Buffer.from(list), { demo }))
  const shown = async () => (await world.nobody.get('/offices')).json().offices
  return { ...world, take, shown }
}

test('a list of 113 offices lands, bar the rows that are wrong', async () => {
  const { take, shown } = await givenList()
  const rows = Array.from({ length: 113 }, (_, place) =>
    row({ code: `office-${place + 1}`, name: `Офис ${place + 1}` }),
  )
  rows[6] = row({ code: 'office-7', mon: '18:00-9:00' })
  rows[50] = 'office-51;Рузский'
  rows[112] = row({ code: 'office-1' })
  const protocol = await take([HEADER, ...rows, ''].join('\r\n'))
  expect(protocol.filter(({ outcome }) => outcome === 'added')).toHaveLength(110)
  expect(protocol.filter(({ outcome }) => outcome === 'refused')).toEqual([
    { line: 8, outcome: 'refused', field: 'mon', message: 'is not hours such as 9:00-18:00' },
    { line: 52, outcome: 'refused', field: '', message: 'the row has 2 cells for 12 columns' },
    { line: 114, outcome: 'refused', field: 'code', message: 'the code stands in line 2 already' },
  ])
  expect(await shown()).toHaveLength(110)
})

test.each([
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['windows-1251', windows1251],
])('%s is read', async (_, encode) => {
  const { take, shown } = await givenList()
  await take(encode(`${HEADER}\r\n${row({ name: 'Офис «Ёлка»'.replaceAll(/[«»]/g, '') })}\r\n`))
  expect(await shown()).toMatchObject([
    {
      code: 'ruza',
      name: 'Офис Ёлка',
      municipality: 'Рузский',
      latitude: 55.7012,
      longitude: 36.1959,
      phone: '+74950000005',
      services: ['Приём', 'Справки'],
    },
  ])
})

test('the same list again changes what it names and leaves the others', async () => {
  const { take, shown } = await givenList()
  await take([HEADER, row(), row({ code: 'klin', name: 'Клин' })].join('\n'))
  const [before] = (await shown()).filter(({ code }: { code: string }) => code === 'ruza')
  const protocol = await take(
    `${HEADER}\n${row({ name: 'Руза', mon: '', exceptions: '2026-12-31 закрыто ремонт' })}`,
  )
  expect(protocol).toEqual([{ line: 2, outcome: 'changed', code: 'ruza' }])
  expect(await shown()).toMatchObject([
    { code: 'klin' },
    { id: before.id, code: 'ruza', name: 'Руза', week: [[], [], [], [], [], [], []] },
  ])
})

test('the first real list takes the place of the demo one', async () => {
  const { take, shown } = await givenList()
  await take([HEADER, row({ code: 'demo-1' }), row({ code: 'demo-2' })].join('\n'), { demo: true })
  expect(await shown()).toMatchObject([{ demo: true }, { demo: true }])
  await take(`${HEADER}\n${row({ mon: 'в обед' })}`)
  expect(await shown()).toHaveLength(2)
  await take([HEADER, row({ code: 'demo-1' })].join('\n'))
  expect(await shown()).toMatchObject([{ code: 'demo-1', demo: false }])
})

test.each([
  ['code', '../../etc/passwd'],
  ['code', 'C:\\offices'],
  ['code', ''],
  ['code', 'a'.repeat(61)],
  ['municipality', ''],
  ['name', '=HYPERLINK("https://evil.example")'.replaceAll('"', "'")],
  ['name', '+7'],
  ['name', '-2+3'],
  ['name', '@SUM(A1)'],
  ['name', 'Офис\u0000'],
  ['name', 'Офис\u202E'],
  ['name', 'я'.repeat(121)],
  ['address', ' =1+1'],
  ['note', "=cmd|' /C calc'!A0"],
  ['services', 'Приём, =1+1'],
  ['services', Array.from({ length: 13 }, (_, place) => `услуга ${place}`).join(',')],
  ['latitude', '91'],
  ['latitude', '1e1'],
  ['latitude', 'NaN'],
  ['longitude', ''],
  ['phone', 'javascript:alert(1)'],
  ['phone', '112'],
  ['mon', '9-18'],
  ['mon', '9:00-25:00'],
  ['sat', '9:00-13:00 12:00-14:00'],
  ['exceptions', '2026-02-29 закрыто ремонт'],
  ['exceptions', '2026-12-31 9:00-16:00'],
  ['exceptions', '2026-12-31 закрыто ремонт | 2026-12-31 закрыто ремонт'],
])('the cell %s cannot be %j, and the next row lands', async (field, value) => {
  const { take, shown } = await givenList()
  const protocol = await take([HEADER, row({ [field]: value }), row({ code: 'klin' })].join('\n'))
  expect(protocol).toMatchObject([
    { line: 2, outcome: 'refused', field },
    { line: 3, outcome: 'added', code: 'klin' },
  ])
  expect(await shown()).toHaveLength(1)
})

test.each([
  ['', 'code'],
  ['<!doctype html><script>alert(1)</script>', 'code'],
  ['code;name', 'municipality'],
  [`${HEADER};code`, ''],
  ['\u0000\u0001\u0002', 'code'],
])('%j is no list', async (list, field) => {
  const { take } = await givenList()
  expect(await take(list)).toMatchObject([{ line: 1, outcome: 'refused', field }])
})

test('a column called like a part of every object is only a column', async () => {
  const { take, shown } = await givenList()
  await take(`${HEADER};__proto__;constructor\n${row()};{demo:true};x`)
  expect(await shown()).toMatchObject([{ code: 'ruza', demo: false }])
})

test('a row of bytes that no alphabet has is refused alone', async () => {
  const { take, shown } = await givenList()
  const bad = Buffer.concat([windows1251(`${HEADER}\n`), Buffer.from([0x98]), windows1251(`;\n${row()}`)])
  expect(await take(bad)).toMatchObject([
    { line: 2, outcome: 'refused' },
    { line: 3, outcome: 'added' },
  ])
  expect(await shown()).toMatchObject([{ name: 'Рузское управление' }])
})

test('markup in a text stays text', async () => {
  const { take, shown } = await givenList()
  const note = '<img src=x onerror=alert(1)>'
  await take(`${HEADER}\n${row({ note })}`)
  expect(await shown()).toMatchObject([{ note }])
})
