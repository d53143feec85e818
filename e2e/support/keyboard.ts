import { expect, type Locator, type Page } from '@playwright/test'
import { endTransitions } from './accessibility.ts'

/** A screen that needs more steps to any of its parts has lost the keyboard somewhere. */
const MOST_STEPS = 40

/** Goes with Tab to a part of the page. Wherever the focus stands on the way, it can be seen. */
export const tabTo = async (page: Page, goal: Locator): Promise<void> => {
  await expect(goal).toBeVisible()
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await isFocused(goal)) return
    await page.keyboard.press('Tab')
    expect(await focusShows(page), `focus is seen on ${await nameOfFocused(page)}`).toBe(true)
  }
  throw new Error(`Tab does not reach ${goal.toString()}`)
}

/** Goes to a field with Tab and types into it. */
export const typeInto = async (page: Page, field: Locator, text: string): Promise<void> => {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Goes to a button or link with Tab and presses Enter. */
export const press = async (page: Page, target: Locator): Promise<void> => {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

const nameOfFocused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing')

/** Whether what has the focus, or the frame around it, looks otherwise than without it. */
const focusShows = async (page: Page): Promise<boolean> => {
  await endTransitions(page)
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return true
    const frames = [
      focused,
      focused.parentElement,
      focused.parentElement?.parentElement,
      focused.nextElementSibling,
    ]
    const look = () =>
      frames
        .filter((frame) => frame instanceof Element)
        .map((frame) => {
          const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(frame)
          return [outlineStyle, outlineWidth, boxShadow, borderColor, frame.innerHTML].join('|')
        })
        .join('\n')
    const withFocus = look()
    focused.blur()
    for (const transition of document.getAnimations())
      if (transition instanceof CSSTransition) transition.finish()
    const without = look()
    focused.focus()
    return withFocus !== without
  })
}
