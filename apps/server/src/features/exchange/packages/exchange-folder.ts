import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Settings } from '../../../platform/settings.ts'

/** Where packages lie. Names below it come from manifests whose form was checked: no slashes, no leading dots. */
export const exchangeFolder = ({ dataDir }: Pick<Settings, 'dataDir'>, ...names: string[]): string =>
  join(dataDir, 'exchange', ...names)

/** Makes sure that what was renamed or created in a folder is there after a power cut. */
export const settleFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Puts a folder that is whole in its place, instead of one that a killed process may have left. */
export const moveIntoPlace = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  await rm(to, { recursive: true, force: true })
  await rename(from, to)
  await settleFolder(dirname(to))
}

/** Writes a file so that it is whole or not there. */
export const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  const unfinished = `${path}.tmp`
  const handle = await open(unfinished, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, path)
  await settleFolder(dirname(path))
}
