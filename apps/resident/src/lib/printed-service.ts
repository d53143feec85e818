/** Receipts print services in capitals; sentences do not. */
export const printedService = (service: string): string =>
  service.slice(0, 1).toLocaleUpperCase('ru') + service.slice(1).toLocaleLowerCase('ru')
