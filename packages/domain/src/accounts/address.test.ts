import { describe, expect, test } from 'vitest'

import { fullAddress, maskedAddress, shortAddress, townAndStreet } from './index.ts'

const at = (address: string, flat: string) => ({ municipality: 'Можайск', address, flat })

describe('an address', () => {
  test.each([
    // address, flat, short, street, masked
    ['ул. Фрунзе, д. 14', '27', 'Фрунзе, 14–27', 'ул. Фрунзе', 'ул. Фрунзе, д. 1•, кв. •7'],
    ['ул. Мира, д. 8', '41', 'Мира, 8–41', 'ул. Мира', 'ул. Мира, д. •, кв. •1'],
    ['ул. Мира, д. 8', '4', 'Мира, 8–4', 'ул. Мира', 'ул. Мира, д. •, кв. •'],
    ['ул. Мира, д. 114А', '141', 'Мира, 114А–141', 'ул. Мира', 'ул. Мира, д. 1•, кв. •1'],
    ['ул. Мира, 8', '41', 'Мира, 8–41', 'ул. Мира', 'ул. Мира, д. •, кв. •1'],
    [
      'пр-т 50 лет Октября, дом 12/3',
      '5',
      'пр-т 50 лет Октября, 12/3–5',
      'пр-т 50 лет Октября',
      'пр-т 50 лет Октября, д. 1•, кв. •',
    ],
    ['ул. 1 Мая, д. 30, корп. 2', '15', '1 Мая, 30, корп. 2–15', 'ул. 1 Мая', 'ул. 1 Мая, д. 3•, кв. •5'],
    [
      'д. Горки, ул. Лесная, д. 5',
      '',
      'д. Горки, ул. Лесная, 5',
      'д. Горки, ул. Лесная',
      'д. Горки, ул. Лесная, д. •',
    ],
    ['мкр. Южный, д. 3', '12а', 'мкр. Южный, 3–12а', 'мкр. Южный', 'мкр. Южный, д. •, кв. •'],
  ])('%s, flat %s', (address, flat, short, street, masked) => {
    expect(shortAddress(at(address, flat))).toBe(short)
    expect(townAndStreet(at(address, flat))).toBe(`Можайск, ${street}`)
    expect(maskedAddress(at(address, flat))).toBe(`Можайск, ${masked}`)
  })

  test('is whole for a verified account', () => {
    expect(fullAddress(at('ул. Фрунзе, д. 14', '27'))).toBe('Можайск, ул. Фрунзе, д. 14, кв. 27')
    expect(fullAddress(at('ул. Лесная, д. 5', ''))).toBe('Можайск, ул. Лесная, д. 5')
  })

  test('is short even where the house cannot be told', () => {
    expect(shortAddress(at('ул. Фрунзе 14', '27'))).toBe('Фрунзе 14, 27')
  })

  test.each(['ул. Фрунзе 14', 'Военный городок 3 дом 7', '14'])(
    'without a house that can be told apart loses its digits: %s',
    (address) => {
      expect(maskedAddress(at(address, '27'))).not.toMatch(/14|[37]\D*кв/u)
      expect(townAndStreet(at(address, '27'))).not.toMatch(/\d/u)
    },
  )
})
