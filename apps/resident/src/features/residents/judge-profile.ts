import { judgeBirthDate, parseEmail, parsePersonName } from '@mosobleirc/domain/residents'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { typeset } from '../../lib/typeset.ts'
import { dateSlip, parseTypedDate } from './typed-date.ts'

export type TypedProfile = {
  lastName: string
  firstName: string
  middleName: string
  birthDate: string
  email: string
}

export type JudgedProfile = {
  /** Why a field cannot be taken, by field; empty when all is well. */
  slips: Partial<Record<keyof TypedProfile, string>>
  profile?: {
    lastName: string
    firstName: string
    middleName?: string
    birthDate: CalendarDate
    email: string
  }
}

const nameWords = {
  empty: (what: string) => `Впишите ${what}.`,
  'too-long': (_what: string) => 'Слишком длинно. Проверьте, нет ли лишнего.',
  'not-a-name': (_what: string) => 'Здесь бывают только буквы, дефис и пробел.',
}

const birthWords = {
  'in-the-future': 'Эта дата ещё не наступила. Проверьте год.',
  'too-long-ago': 'Проверьте год рождения.',
  'too-young': 'Заводить счёт можно с 14 лет.',
}

/**
 * Judges the whole form at once, so that every slip is shown together.
 *
 * @param today decides whether somebody is old enough
 */
export const judgeProfile = (typed: TypedProfile, today: CalendarDate): JudgedProfile => {
  const lastName = parsePersonName(typed.lastName)
  const firstName = parsePersonName(typed.firstName)
  const middleName = parsePersonName(typed.middleName)
  const birthDate = parseTypedDate(typed.birthDate)
  const age = birthDate && judgeBirthDate(birthDate, today)
  const email = parseEmail(typed.email)

  const slips: JudgedProfile['slips'] = {}
  if (lastName.kind === 'refused') slips.lastName = nameWords[lastName.reason]('фамилию')
  if (firstName.kind === 'refused') slips.firstName = nameWords[firstName.reason]('имя')
  // Not everybody has a patronymic: an empty one is right.
  if (middleName.kind === 'refused' && middleName.reason !== 'empty') {
    slips.middleName = nameWords[middleName.reason]('отчество')
  }
  if (!age) slips.birthDate = typeset(dateSlip(typed.birthDate))
  else if (age.kind === 'refused') slips.birthDate = typeset(birthWords[age.reason])
  if (!email) slips.email = typeset('Проверьте адрес: в нём есть @ и точка, например anna@mail.ru.')

  const complete = lastName.kind === 'name' && firstName.kind === 'name' && birthDate && email
  if (!complete || Object.keys(slips).length > 0) return { slips }
  return {
    slips,
    profile: {
      lastName: lastName.name,
      firstName: firstName.name,
      ...(middleName.kind === 'name' && { middleName: middleName.name }),
      birthDate,
      email,
    },
  }
}
