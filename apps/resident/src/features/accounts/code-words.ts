import type { NotPaymentQr, RegistrationData } from '@mosobleirc/domain/payments'
import { typeset } from '../../lib/typeset.ts'

export type CodeReason = NotPaymentQr['reason'] | Extract<RegistrationData, { kind: 'unusable' }>['reason']

const words: Record<CodeReason, { title: string; text: string }> = {
  'sbp-link': {
    title: 'Это код для оплаты через СБП',
    text: 'В нём нет номера счёта. Наведите рамку на квадратный код рядом с суммой в квитанции.',
  },
  'fiscal-receipt': {
    title: 'Это код кассового чека',
    text: 'Нужен код квитанции: он стоит рядом со словами «Итого к оплате».',
  },
  'other-link': {
    title: 'Это ссылка на сайт',
    text: 'Мы по ней не пойдём. Нужен код рядом с суммой в квитанции.',
  },
  text: { title: 'Это не код квитанции', text: 'Нужен квадратный код рядом с суммой в квитанции.' },
  empty: { title: 'Код пустой', text: 'Попробуйте второй код на квитанции или введите данные вручную.' },
  'too-long': { title: 'Это не код квитанции', text: 'В нём слишком много данных. Попробуйте другой код.' },
  'broken-header': {
    title: 'Код напечатан с ошибкой',
    text: 'Попробуйте второй код на квитанции или введите данные вручную.',
  },
  'wrong-version': {
    title: 'Такой код мы пока не понимаем',
    text: 'Попробуйте второй код на квитанции или введите данные вручную.',
  },
  'unknown-encoding': {
    title: 'Такой код мы пока не понимаем',
    text: 'Попробуйте второй код на квитанции или введите данные вручную.',
  },
  damaged: { title: 'Код повреждён', text: 'Буквы в нём не читаются. Введите данные вручную: это три поля.' },
  'no-fields': {
    title: 'В коде нет данных',
    text: 'Попробуйте второй код на квитанции или введите данные вручную.',
  },
  'no-account': {
    title: 'В этом коде нет номера счёта',
    text: 'Похоже, квитанция другой организации. Нужна квитанция МосОблЕИРЦ.',
  },
  'unreadable-account': {
    title: 'Номер счёта в коде не читается',
    text: 'Введите данные вручную: это три поля.',
  },
}

/** What a code is that cannot be used here, and what to do instead. */
export const codeWords = (reason: CodeReason) => {
  const { title, text } = words[reason]
  return { title: typeset(title), text: typeset(text) }
}
