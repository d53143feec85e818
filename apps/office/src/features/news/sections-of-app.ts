/** Where a button may lead inside the app; anything else is typed as an address. */
export const sectionsOfApp = [
  { value: '/meters', label: 'Счетчики' },
  { value: '/payments', label: 'Платежи' },
  { value: '/service/offices', label: 'Клиентские офисы' },
  { value: '/service/help', label: 'Онлайн помощник' },
  { value: '/requests', label: 'Заявки' },
  { value: '/service', label: 'Сервис' },
  { value: '/profile', label: 'Профиль' },
  { value: '/news', label: 'Новости' },
  { value: '/', label: 'Главная' },
] as const
