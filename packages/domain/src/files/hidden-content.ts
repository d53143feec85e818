/** How far from the start a reader of PDF looks for its head. Ours must stand at the very start. */
const HEAD = '%PDF-'

/** Readers look for the end mark in the last kilobyte. */
const TAIL = 1024

/** What makes a browser take bytes for a page. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml-stylesheet)[\s>/]/iu

/** The head of a file inside of a ZIP: its signature and a version of the format that exists (1.0 to 6.3). */
// oxlint-disable-next-line no-control-regex -- the signature consists of them
const ZIP = /PK\u0003\u0004[\u000a-\u003f]\u0000/u

export type HiddenContent = 'none' | 'no-head' | 'no-end' | 'markup' | 'zip'

/**
 * Looks whether a PDF is something else as well: bytes that are a document for one program and a page or an archive
 * for another get past whoever asks only the first one. A PDF is not written anew, so it is refused.
 *
 * Source: docs/rules/files.md, rule U3.
 *
 * @param text the bytes of the whole file, one sign a byte (latin1)
 */
export const hiddenContent = (text: string): HiddenContent => {
  if (!text.startsWith(HEAD)) return 'no-head'
  if (ZIP.test(text)) return 'zip'
  if (MARKUP.test(text)) return 'markup'
  return text.slice(-TAIL).includes('%%EOF') ? 'none' : 'no-end'
}
