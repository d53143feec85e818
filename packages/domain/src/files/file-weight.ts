const KILOBYTE = 1024
const MEGABYTE = KILOBYTE * KILOBYTE

const whole = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

/**
 * Says how much a file weighs, as people do: «184 КБ», «1,2 МБ». Nothing weighs less than «1 КБ».
 *
 * @param bytes its size
 */
export const fileWeight = (bytes: number): string =>
  bytes < MEGABYTE
    ? `${whole.format(Math.max(1, Math.round(bytes / KILOBYTE)))}\u00A0КБ`
    : `${tenths.format(bytes / MEGABYTE)}\u00A0МБ`
