import { parseCalendarDate } from '@mosobleirc/domain/shared'
import { expect, test } from 'vitest'
import { judgeProfile, type TypedProfile } from './judge-profile.ts'

const anna: TypedProfile = {
  lastName: 'Ковалёва',
  firstName: 'Анна',
  middleName: '',
  birthDate: '05.03.1958',
  email: 'anna@mail.ru',
}

const judge = (part: Partial<TypedProfile>) => {
  const today = parseCalendarDate('2026-12-08')
  if (!today) throw new Error('a real day')
  return judgeProfile({ ...anna, ...part }, today)
}

test('takes a person without a patronymic', () => {
  expect(judge({}).profile).toEqual({
    lastName: 'Ковалёва',
    firstName: 'Анна',
    birthDate: '1958-03-05',
    email: 'anna@mail.ru',
  })
})

test('shows every slip at once', () => {
  const { slips, profile } = judge({
    lastName: '',
    firstName: 'Анна1',
    birthDate: '05.03.2020',
    email: 'anna',
  })
  expect(profile).toBeUndefined()
  expect(Object.keys(slips)).toEqual(['lastName', 'firstName', 'birthDate', 'email'])
})
