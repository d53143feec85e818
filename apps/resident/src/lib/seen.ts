import { NoAnswer } from '@mosobleirc/contract'
import { type DBSchema, openDB } from 'idb'

/** What a screen showed last, kept on the phone, so that it can be seen without a network. */
interface SeenStore extends DBSchema {
  seen: { key: string; value: { at: Date; value: unknown } }
}

const store = () =>
  openDB<SeenStore>('mosobleirc-seen', 1, {
    upgrade: (database) => void database.createObjectStore('seen'),
  })

/** A value with its age: `seenAt` is there only when it comes from the phone and not from the server. */
export type Seen<Value> = { readonly value: Value; readonly seenAt?: Date }

/**
 * Asks the server and remembers the answer; when no answer comes, gives what was seen last with its age.
 *
 * @param key  names the screen; one value a key
 * @throws whatever `ask` throws, when it is a refusal or nothing was seen before
 */
export const seenOr = async <Value>(key: string, ask: () => Promise<Value>): Promise<Seen<Value>> => {
  try {
    const value = await ask()
    // Storage may be full or forbidden (private windows): then there is simply nothing to show offline.
    void remember(key, value).catch(() => undefined)
    return { value }
  } catch (fault) {
    if (!(fault instanceof NoAnswer)) throw fault
    const before = await recall(key).catch(() => undefined)
    if (before === undefined) throw fault
    return { value: before.value as Value, seenAt: before.at }
  }
}

/** Forgets everything: the resident has signed out. */
export const forgetSeen = async (): Promise<void> => (await store()).clear('seen')

const remember = async (key: string, value: unknown) =>
  (await store()).put('seen', { at: new Date(), value }, key)

const recall = async (key: string) => (await store()).get('seen', key)
