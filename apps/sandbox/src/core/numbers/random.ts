/** Chances drawn from a key: the same key gives the same sequence, today and in a year. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** True in `perMille` cases of a thousand. */
  happens(perMille: number): boolean
  pick<Thing>(things: readonly Thing[]): Thing
}

/** FNV-1a over the key's characters: spreads keys that differ in one character over all 32 bits. */
const hash = (seed: number, key: string): number => {
  let value = (0x81_1c_9d_c5 ^ seed) >>> 0
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01_00_01_93)
  return value >>> 0
}

/**
 * Makes a small generator (mulberry32) for one key. Everything in the demo region that looks like chance
 * comes from here, so that a seed tells the whole region.
 */
export const randomOf = (seed: number, key: string): Random => {
  let state = hash(seed, key)
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const whole = (least: number, most: number) => least + (next() % (most - least + 1))
  return {
    whole,
    happens: (perMille) => whole(0, 999) < perMille,
    pick: (things) => {
      const thing = things[whole(0, things.length - 1)]
      if (thing === undefined) throw new Error('nothing to pick from')
      return thing
    },
  }
}
