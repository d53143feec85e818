import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobStore } from './blob-store.ts'

const KEY = /^[a-z0-9][a-z0-9-]*(\.[a-z0-9]+)?$/

/**
 * Bytes in a folder of this machine. The last two signs of a key name a folder below, so that none gets too long; the
 * first ones of our ids are the time and would put a month into one.
 */
export const openFolderStore = (folder: string): BlobStore => {
  const placeOf = (key: string): string => {
    if (!KEY.test(key)) throw new RangeError(`no key of ours: ${key}`)
    const [id = ''] = key.split('.')
    return join(folder, id.slice(-2), key)
  }
  return {
    put: async (key, path) => {
      const place = placeOf(key)
      const unfinished = `${place}.tmp`
      await mkdir(dirname(place), { recursive: true })
      await copyFile(path, unfinished)
      await settle(unfinished)
      await rename(unfinished, place)
      await settle(dirname(place))
    },
    read: async (key) => {
      const handle = await open(placeOf(key), 'r').catch((fault: NodeJS.ErrnoException) => {
        if (fault.code === 'ENOENT') return undefined
        throw fault
      })
      return handle && createReadStream('', { fd: handle })
    },
    remove: (key) => rm(placeOf(key), { force: true }),
  }
}

/** Waits until a file, or what a folder lists, is on the disk. */
const settle = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
