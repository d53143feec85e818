/**
 * Does work on many things, so many at once, taking them a handful at a time. One slow thing holds up its own lane and
 * no other; a lane ends when it finds nothing more to take.
 *
 * @param takeSome brings the next handful, or none
 */
export const inLanes = async <Thing>(
  lanes: number,
  takeSome: () => Promise<readonly Thing[]>,
  work: (thing: Thing) => Promise<void>,
): Promise<void> => {
  const waiting: Thing[] = []
  let taking: Promise<boolean> | undefined

  const refill = async () => {
    const some = await takeSome()
    waiting.push(...some)
    taking = undefined
    return some.length > 0
  }
  const next = async (): Promise<Thing | undefined> => {
    while (waiting.length === 0) {
      taking ??= refill()
      if (!(await taking)) break
    }
    return waiting.shift()
  }
  const lane = async () => {
    for (let thing = await next(); thing !== undefined; thing = await next()) await work(thing)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
