import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'

/** Width of one picture on the sheet, in px. */
const COLUMN = 260

/**
 * Puts all pictures of a look on one sheet, so that a person sees at one glance what does not fit with the rest.
 *
 * @param pictures PNG files of one folder, in their order
 */
export const drawContactSheet = async (
  browser: Browser,
  folder: string,
  name: string,
  pictures: readonly string[],
): Promise<string> => {
  const cells = pictures.map(
    (file) =>
      `<figure><img src="${encodeURI(basename(file))}"><figcaption>${basename(file, '.png')}</figcaption></figure>`,
  )
  const html = join(folder, `${name}.html`)
  writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${style}</style>${cells.join('')}`)

  const page = await browser.newPage({ viewport: { width: COLUMN * 6 + 112, height: 900 } })
  await page.goto(pathToFileURL(html).href, { waitUntil: 'load' })
  const sheet = join(folder, `${name}.png`)
  await page.screenshot({ path: sheet, fullPage: true })
  await page.close()
  return sheet
}

const style = `
  body { margin: 16px; display: flex; flex-wrap: wrap; gap: 16px; align-items: start; background: #777; font: 13px sans-serif; color: white }
  figure { margin: 0; width: ${COLUMN}px }
  img { width: 100%; max-height: ${4 * COLUMN}px; object-fit: cover; object-position: top; display: block; box-shadow: 0 2px 8px #0006 }
  figcaption { padding-top: 4px }
`
