import { expect, test } from 'vitest'
import { findMembers, type MemberFilter, memberFilterOf } from './find-members.ts'
import type { Member } from './staff.api.ts'

const member = (name: string, email: string, more: Partial<Member> = {}): Member => ({
  id: email,
  name,
  email,
  roles: ['operator'],
  state: 'active',
  ...more,
})

const staff = [
  member('Ирина Соловьёва', 'operator@demo.example'),
  member('Олег Тимофеев', 'billing@demo.example', { roles: ['billing'], state: 'invited' }),
]

test.each<[MemberFilter, string[]]>([
  [{}, ['Ирина Соловьёва', 'Олег Тимофеев']],
  [{ search: 'соловьева' }, ['Ирина Соловьёва']],
  [{ search: ' тимофеев  олег ' }, ['Олег Тимофеев']],
  [{ search: 'BILLING@' }, ['Олег Тимофеев']],
  [{ search: 'ирина', role: 'billing' }, []],
  [{ role: 'operator' }, ['Ирина Соловьёва']],
  [{ state: 'invited' }, ['Олег Тимофеев']],
])('by %o', (filter, names) => {
  expect(findMembers(staff, filter).map(({ name }) => name)).toEqual(names)
})

test('an address means only what the list can be narrowed by', () => {
  expect(memberFilterOf({ search: 14, role: 'billing', state: 'gone', evil: 1 })).toEqual({
    search: '14',
    role: 'billing',
  })
})
