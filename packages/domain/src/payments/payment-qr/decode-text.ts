/** What browsers and Node both have, and a package without their types does not know. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode: (bytes: Uint8Array) => string }

/** Encodings that a payment code can declare. */
export type QrEncoding = 'windows-1251' | 'utf-8' | 'koi8-r'

/**
 * Turns the bytes of a payment code into text.
 *
 * Some scanners have already turned the bytes into text by a wrong encoding and give that text in UTF-8. Where
 * every letter still stands for one byte this is undone (`repaired`). Where a letter was lost it stays lost:
 * the code is damaged, nothing is guessed.
 *
 * Source: docs/rules/payment-qr.md, rules Q2 and Q3.
 *
 * @param declared what the seventh byte of the code says
 */
export const decodeText = (
  bytes: Uint8Array,
  declared: QrEncoding,
): { kind: 'text'; text: string; repaired: boolean } | { kind: 'damaged' } => {
  const utf8 = decodeUtf8(bytes)
  if (utf8 === undefined ? declared === 'utf-8' || holdsLostLetter(bytes) : utf8.includes(LOST_LETTER)) {
    return { kind: 'damaged' }
  }
  if (utf8 === undefined) return { kind: 'text', text: decode(bytes, declared), repaired: false }
  if (isAscii(bytes)) return { kind: 'text', text: utf8, repaired: false }

  // Russian text in a one-byte encoding is never UTF-8 by accident, so it has been through a scanner's hands.
  const original = bytesBehind(utf8)
  const restored = original && (declared === 'utf-8' ? decodeUtf8(original) : decode(original, declared))
  if (restored !== undefined) return { kind: 'text', text: restored, repaired: true }
  return { kind: 'text', text: utf8, repaired: declared !== 'utf-8' }
}

/** Reads bytes of whatever kind as text, for telling what they are; never fails. */
export const decodeRoughly = (bytes: Uint8Array): string => decode(bytes, 'utf-8')

/** U+FFFD: a decoder's sign for what it could not read. */
const LOST_LETTER = '\uFFFD'

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // The only way in which TextDecoder says «these bytes are not UTF-8».
    return undefined
  }
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

/** The lost letter in UTF-8 among bytes of another encoding. */
const holdsLostLetter = (bytes: Uint8Array): boolean =>
  bytes.some((byte, at) => byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)

/** The bytes that a text stands for if it was read as Latin-1 or windows-1252; undefined if it was not. */
const bytesBehind = (text: string): Uint8Array | undefined => {
  const bytes = new Uint8Array(text.length)
  for (const [at, letter] of Array.from(text).entries()) {
    const byte = LATIN_BYTES.get(letter)
    if (byte === undefined) return undefined
    bytes[at] = byte
  }
  return bytes
}

const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte)

const LATIN_BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from(ALL_BYTES, (byte) => [String.fromCodePoint(byte), byte] as const),
  ...Array.from(decode(ALL_BYTES, 'windows-1252'), (letter, byte) => [letter, byte] as const),
])
