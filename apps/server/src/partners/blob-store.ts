import type { Readable } from 'node:stream'

/** Our side of a place where bytes lie. Keys are made by us: letters, digits, hyphens and dots. */
export type BlobStore = {
  /** Puts a finished file of this machine under a key: whole or not at all, and there after a power cut. */
  put(key: string, path: string): Promise<void>
  /** The bytes, or nothing when there are none under the key. */
  read(key: string): Promise<Readable | undefined>
  /** Removes what is there; nothing is there is no fault. */
  remove(key: string): Promise<void>
}
