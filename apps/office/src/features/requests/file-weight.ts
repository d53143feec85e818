const decimal = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

/** How much a file weighs, as people say it: «184 КБ», «1,2 МБ». */
export const fileWeight = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))}\u00A0КБ`
    : `${decimal.format(bytes / 1024 / 1024)}\u00A0МБ`
