/** Where the app leads to on its first day. docs/rules/links.md, L2, has the sources. */
export const firstLinks = [
  {
    code: 'subsidy',
    title: 'Субсидия на оплату ЖКУ',
    address: 'https://uslugi.mosreg.ru/services/6913',
    note: 'Заявление на портале области',
  },
  {
    code: 'dispatch',
    title: 'ЕДС: авария в доме',
    address: 'https://eds.mosreg.ru',
    note: 'Нет воды, света, застрял лифт',
  },
  {
    code: 'housing-system',
    title: 'ГИС ЖКХ',
    address: 'https://dom.gosuslugi.ru',
    note: 'Сведения о доме и управляющей компании',
  },
  {
    code: 'map',
    title: 'Карта',
    address: 'https://yandex.ru/maps/?pt={longitude},{latitude}&z=17&l=map',
    note: null,
  },
].map((link, place) => ({ ...link, position: place + 1 }))
