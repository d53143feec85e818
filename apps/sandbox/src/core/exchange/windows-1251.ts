const decoder = new TextDecoder('windows-1251')

/** What each character becomes: the platform decodes windows-1251 but does not encode it. */
const bytes = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [decoder.decode(Uint8Array.of(byte)), byte]),
)

/**
 * Encodes text as windows-1251.
 *
 * @throws when a character has no place in it: our own data must not contain such a one
 */
export const encodeWindows1251 = (text: string): Buffer => {
  const encoded = Buffer.alloc(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const byte = bytes.get(text.charAt(at))
    if (byte === undefined) throw new Error(`windows-1251 has no “${text.charAt(at)}”`)
    encoded[at] = byte
  }
  return encoded
}
