import { join } from 'node:path'
import { Complaint } from './complaint.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import { runProgram } from './run-program.ts'
import { signalled } from './signalled.ts'

// Opens an embedded database for a look while nothing else runs on it, such as one that failed tests have left:
// node tools/open-database.ts FOLDER
await runProgram(async () => {
  const folder = process.argv[2]
  if (folder === undefined) throw new Complaint('Which folder? node tools/open-database.ts .data')
  const { aborted } = signalled()
  const postgres = await startPostgres({
    folder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
  })
  process.stdout.write(`${postgres.url}\nCtrl-C closes it.\n`)
  await Promise.race([aborted, postgres.gone])
  await postgres.stop()
})
