import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Looks at the page as WCAG 2.2 AA does: names, roles, order, and the contrast of both themes. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const everything = axeOf(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  await expectNothingFound(page, 'light', everything)
  // Names, roles and order are the same in every theme.
  await expectNothingFound(page, 'dark', axeOf(page).withRules(['color-contrast']))
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Without the detour through an empty page that frames of other sites would need: there are none. */
const axeOf = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true)

const expectNothingFound = async (
  page: Page,
  colorScheme: 'light' | 'dark',
  axe: AxeBuilder,
): Promise<void> => {
  await page.emulateMedia({ colorScheme })
  await endTransitions(page)
  const { violations } = await axe.analyze()
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(told, `accessibility, ${colorScheme}`).toEqual([])
}

/** Colours in the middle of a transition are nobody's. */
export const endTransitions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish()
  })

/** The narrowest of usual phones, in CSS pixels. */
const NARROW = { width: 360, height: 740 }

/** With the type at 200 % on a narrow phone nothing stands beside the screen. The page is left so. */
export const expectFitsAtLargeType = async (page: Page): Promise<void> => {
  await page.setViewportSize(NARROW)
  // What a person sets in the phone: everything that is measured by the root's type grows with it.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: 'width at 200 % type' })
    .toBeLessThanOrEqual(NARROW.width)
}
