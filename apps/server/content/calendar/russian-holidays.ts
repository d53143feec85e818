/** Days of 2026 and 2027 that are not what their weekday says. docs/rules/calendar.md, K3. */
const LABOUR_CODE = 'ТК РФ, статья 112'
const SHORTER = 'ТК РФ, статья 95'
const DECREE_2026 = 'постановление Правительства о переносе выходных дней в 2026 году'

const NEW_YEAR = 'новогодние каникулы'
const CHRISTMAS = 'Рождество Христово'

/** Holidays that have one date in every year. */
const holidays = [
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-08'].map((day) => [day, NEW_YEAR] as const),
  ['01-07', CHRISTMAS],
  ['02-23', 'День защитника Отечества'],
  ['03-08', 'Международный женский день'],
  ['05-01', 'Праздник Весны и Труда'],
  ['05-09', 'День Победы'],
  ['06-12', 'День России'],
  ['11-04', 'День народного единства'],
] as const

const holidaysOf = (year: number) =>
  holidays.map(([day, name]) => ({
    date: `${year}-${day}`,
    kind: 'holiday' as const,
    name,
    source: LABOUR_CODE,
    confidence: 'high' as const,
  }))

const daysOff = (source: string, ...dates: string[]) =>
  dates.map((date) => ({ date, kind: 'day-off' as const, name: null, source, confidence: 'high' as const }))

const shortDays = (confidence: 'high' | 'medium', ...dates: string[]) =>
  dates.map((date) => ({ date, kind: 'short' as const, name: null, source: SHORTER, confidence }))

export const russianHolidays = [
  ...holidaysOf(2026),
  ...daysOff(DECREE_2026, '2026-01-09', '2026-12-31'),
  ...daysOff(LABOUR_CODE, '2026-03-09', '2026-05-11'),
  ...shortDays('high', '2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'),

  ...holidaysOf(2027),
  ...daysOff(LABOUR_CODE, '2027-05-03', '2027-05-10', '2027-06-14'),
  // The decree of 2027 may make some of them days off.
  ...shortDays('medium', '2027-02-22', '2027-04-30', '2027-06-11', '2027-11-03', '2027-12-31'),
]
