import { expect, test } from 'vitest'
import { termOfService } from './term-of-service.ts'

test.each([
  ['СОДЕРЖАНИЕ ЖИЛОГО ПОМЕЩЕНИЯ', 'upkeep'],
  ['ХОЛОДНОЕ В/С ОДН', 'common-resources'],
  ['Электроэнергия на СОИ', 'common-resources'],
  ['ВЗНОС НА КАПИТАЛЬНЫЙ РЕМОНТ', 'capital-repair'],
  ['ГОРЯЧЕЕ В/С (НОСИТЕЛЬ)', 'hot-water'],
  ['ГОРЯЧЕЕ В/С (ЭНЕРГИЯ)', 'hot-water'],
  ['Водоотведение', 'water-disposal'],
  ['ОБРАЩЕНИЕ С ТКО', 'waste-operator'],
  ['ЗАПИРАЮЩЕЕ УСТРОЙСТВО', 'door-entry'],
  ['ТО ВКГО', 'gas-equipment'],
  ['ОТОПЛЕНИЕ', 'gigacalorie'],
  ['ДОБРОВОЛЬНОЕ СТРАХОВАНИЕ', 'insurance'],
  ['ХОЛОДНОЕ В/С', undefined],
  ['АНТЕННА', undefined],
])('%s: %s', (service, code) => {
  expect(termOfService(service)).toBe(code)
})
