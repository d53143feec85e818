import type { Random } from '../numbers/random.ts'

// Every surname takes «а» in the feminine; patronymics are written in both forms.
const surnames = [
  'Абрамов',
  'Белов',
  'Быстров',
  'Воробьёв',
  'Гаврилов',
  'Громов',
  'Давыдов',
  'Егоров',
  'Жданов',
  'Зайцев',
  'Ильин',
  'Калинин',
  'Кольцов',
  'Лаптев',
  'Макаров',
  'Миронов',
  'Никитин',
  'Орлов',
  'Панфилов',
  'Родионов',
  'Савельев',
  'Тихонов',
  'Устинов',
  'Фомин',
  'Харитонов',
  'Цветков',
  'Чернов',
  'Шестаков',
  'Щербаков',
  'Яшин',
] as const
const men = [
  'Алексей',
  'Андрей',
  'Виктор',
  'Григорий',
  'Дмитрий',
  'Евгений',
  'Иван',
  'Константин',
  'Михаил',
  'Николай',
  'Пётр',
  'Сергей',
] as const
const women = [
  'Алла',
  'Вера',
  'Галина',
  'Дарья',
  'Екатерина',
  'Зоя',
  'Ирина',
  'Любовь',
  'Мария',
  'Ольга',
  'Светлана',
  'Юлия',
] as const
const sons = [
  'Александрович',
  'Борисович',
  'Васильевич',
  'Викторович',
  'Игоревич',
  'Олегович',
  'Павлович',
  'Юрьевич',
] as const
const daughters = [
  'Александровна',
  'Борисовна',
  'Васильевна',
  'Викторовна',
  'Игоревна',
  'Олеговна',
  'Павловна',
  'Юрьевна',
] as const

/** An invented full name. */
export const inventName = (chance: Random): string =>
  chance.happens(560)
    ? `${chance.pick(surnames)}а ${chance.pick(women)} ${chance.pick(daughters)}`
    : `${chance.pick(surnames)} ${chance.pick(men)} ${chance.pick(sons)}`

/** A company's name with the signs that trouble a CSV. */
export const inventCompany = (chance: Random): string =>
  `ООО "${chance.pick(['Ромашка', 'Вектор', 'Истра', 'Протва'])}; ${chance.pick(['Плюс', 'Сервис', 'и Ко'])}"`
