import type { BrowserContextOptions } from '@playwright/test'

/** A way of looking at a screen: size, theme, size of type. */
export type Look = {
  readonly name: string
  readonly context: BrowserContextOptions
  /** Size of the root's type in px. A person sets it in the system, and everything in rem follows. */
  readonly type: 16 | 32
}

const surroundings = { locale: 'ru-RU', timezoneId: 'Europe/Moscow', reducedMotion: 'reduce' } as const

const phone = (width: number, height: number, colorScheme: 'light' | 'dark'): BrowserContextOptions => ({
  ...surroundings,
  viewport: { width, height },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  colorScheme,
})

const desk = (width: number, height: number, colorScheme: 'light' | 'dark'): BrowserContextOptions => ({
  ...surroundings,
  viewport: { width, height },
  colorScheme,
})

/** What is looked at every time. */
export const looks: readonly Look[] = [
  { name: 'light', context: phone(390, 844, 'light'), type: 16 },
  { name: 'dark', context: phone(390, 844, 'dark'), type: 16 },
  { name: 'large-type', context: phone(360, 740, 'light'), type: 32 },
  { name: 'wide', context: desk(1440, 900, 'light'), type: 16 },
]

/** The back office is for a desk. */
export const officeLooks: readonly Look[] = [
  { name: 'office', context: desk(1440, 900, 'light'), type: 16 },
  { name: 'office-dark', context: desk(1440, 900, 'dark'), type: 16 },
  { name: 'office-narrow', context: desk(1280, 800, 'light'), type: 16 },
]

/** What `--all` adds. */
export const moreLooks: readonly Look[] = [
  { name: 'small', context: phone(320, 568, 'light'), type: 16 },
  { name: 'large-type-dark', context: phone(360, 740, 'dark'), type: 32 },
  { name: 'tablet', context: desk(768, 1024, 'light'), type: 16 },
  { name: 'wide-dark', context: desk(1440, 900, 'dark'), type: 16 },
]
