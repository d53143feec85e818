import { typeset } from '../../lib/typeset.ts'

export type Platform = 'android' | 'ios' | 'computer'

/** Whose phone this looks like, to show its steps first. Any of the three can be chosen. */
export const platformOf = (userAgent: string, touchPoints: number): Platform => {
  if (/android/iu.test(userAgent)) return 'android'
  // An iPad says that it is a Mac, but no Mac has a touch screen.
  const tablet = /macintosh/iu.test(userAgent) && touchPoints > 1
  return tablet || /iphone|ipad|ipod/iu.test(userAgent) ? 'ios' : 'computer'
}

const steps: Record<Platform, readonly string[]> = {
  android: [
    'Откройте эту страницу в Chrome или Яндекс Браузере.',
    'Нажмите на три точки справа вверху или внизу.',
    'Выберите «Установить приложение» или «Добавить на главный экран».',
    'Подтвердите: значок с домиком появится среди приложений.',
  ],
  ios: [
    'Откройте эту страницу в Safari.',
    'Нажмите «Поделиться»: квадрат со стрелкой вверх.',
    'Пролистайте вниз и выберите «На экран „Домой“».',
    'Нажмите «Добавить»: значок с домиком появится на экране.',
  ],
  computer: [
    'Откройте эту страницу в Chrome, Edge или Яндекс Браузере.',
    'Справа в строке адреса нажмите на значок экрана со стрелкой.',
    'Нажмите «Установить»: приложение откроется в своём окне.',
  ],
}

/** How to put the app on a device, step by step. */
export const installSteps = (platform: Platform): readonly string[] => steps[platform].map(typeset)
