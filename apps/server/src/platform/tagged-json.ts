/** JSON that brings bigints and dates back as they were: for values that we alone write and read. */
export const toTaggedJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
    const original = this[key]
    if (typeof original === 'bigint') return { $bigint: String(original) }
    if (original instanceof Date) return { $date: original.toISOString() }
    return plain
  })

export const fromTaggedJson = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    if ('$bigint' in value) return BigInt(String(value.$bigint))
    if ('$date' in value) return new Date(String(value.$date))
    return value
  })
