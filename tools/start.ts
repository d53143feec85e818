import { Complaint } from './complaint.ts'
import { startProduct } from './product/start-product.ts'
import { runProgram } from './run-program.ts'
import { signalled } from './signalled.ts'

const print = (line: string) => process.stdout.write(`${line}\n`)

const greeting = ({ publicUrl, sandboxUrl }: { publicUrl: string; sandboxUrl: string }) => `
МосОблЕИРЦ Онлайн is running.

  The resident's account   ${publicUrl}
  The outside world        ${sandboxUrl}

To sign in, enter any number +7 9… and take the code from ${sandboxUrl}/messages
To attach an account, scan a receipt's code or type its number and sum: ${sandboxUrl}/core/receipts
Ctrl-C ends everything.
`

await runProgram(async () => {
  const { signal, aborted } = signalled()
  try {
    const product = await startProduct({ env: process.env, tell: print, signal })
    print(greeting(product))
    const broken = await Promise.race([aborted, product.broken])
    await product.stop()
    if (broken !== undefined) throw new Complaint(broken)
  } catch (error) {
    if (!signal.aborted) throw error
  }
})
