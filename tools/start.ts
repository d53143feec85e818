import { parseArgs } from 'node:util'
import { Complaint } from './complaint.ts'
import { servePhones } from './https/serve-phones.ts'
import { greeting } from './product/greeting.ts'
import { startProduct } from './product/start-product.ts'
import { runProgram } from './run-program.ts'
import { say } from './say.ts'
import { signalled } from './signalled.ts'

const readArguments = (): { https: boolean } => {
  try {
    const { values } = parseArgs({ options: { https: { type: 'boolean', default: false } } })
    return values
  } catch {
    throw new Complaint(
      'Usage: bin/start [--https]; everything else is a setting, see docs/configuration.md.',
      2,
    )
  }
}

await runProgram(async () => {
  const { https } = readArguments()
  const { signal, aborted } = signalled()
  const door = https ? await servePhones(process.env) : { env: process.env, close: () => undefined }
  try {
    const product = await startProduct({ env: door.env, tell: say, signal })
    say(greeting(product))
    const broken = await Promise.race([aborted, product.broken])
    await product.stop()
    if (broken !== undefined) throw new Complaint(broken)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    door.close()
  }
})
