import type { PhoneVerdict } from '@mosobleirc/domain/residents'
import { typeset } from '../../lib/typeset.ts'

type Reason = Extract<PhoneVerdict, { kind: 'refused' }>['reason']

const words: Record<Reason, string> = {
  empty: 'Введите номер мобильного телефона.',
  'not-a-number': 'В номере бывают только цифры. Проверьте, нет ли лишних знаков.',
  'too-short': 'Не хватает цифр: после +7 их десять.',
  'too-long': 'Лишние цифры: после +7 их десять.',
  foreign: 'Код отправляем только на российские номера, они начинаются с +7 9.',
  'not-mobile': 'СМС приходит только на мобильный, он начинается с +7 9.',
}

/** Why a code cannot be sent to this number, and what to change. */
export const phoneWords = (reason: Reason): string => typeset(words[reason])
