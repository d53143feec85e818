import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from './browser/find-browser.ts'
import { withProduct } from './product/with-product.ts'
import { root } from './root.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'
import { drawScreens } from './screens/draw-screens.ts'
import { looks, moreLooks, officeLooks } from './screens/looks.ts'
import { officeScreens, type Screen, screens } from './screens/screens.ts'
import { signalled } from './signalled.ts'

/** The day of the drawn pictures. Stopped, so that two runs give the same pictures. */
const CLOCK = '2026-12-08T09:00+03:00'

// npm run screens                  every screen in four looks, into screens/
// npm run screens -- --all         in every look
// npm run screens -- home meters   only screens whose names begin so
await runProgram(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false } },
  })
  const chosen = ({ name }: Screen) =>
    positionals.length === 0 || positionals.some((start) => name.startsWith(start))
  const browserPath = findBrowser(say)
  const wish = {
    sets: [
      { screens: screens.filter(chosen), looks: values.all ? [...looks, ...moreLooks] : looks },
      { screens: officeScreens.filter(chosen), looks: officeLooks },
    ],
    folder: join(root, 'screens'),
    browserPath,
    now: new Date(CLOCK),
    tell: say,
  }
  const env = { CLOCK, CLOCK_FIXED: '1', CLOCK_BASE: '', ACCOUNTS: '300' }
  await withProduct({ env, tell: say, signal: signalled().signal }, async (product) => {
    await drawScreens({ product, ...wish })
    return true
  })
})
