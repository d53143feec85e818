import { endingOf, endings, type MediaType } from './media-type.ts'

/** Enough to know a file by; longer ones push the rest of a line away. */
const LONGEST_NAME = 100

/** Folders before a name, of either kind of system. */
const FOLDERS = /^.*[/\\]/su

/**
 * Signs that are not seen: control characters, those that turn the direction of text («акт‮fdp.exe» would read as a PDF),
 * joiners and blanks without width, and what may not stand in a name of a file.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*]/gu

/**
 * The name under which a file is shown and saved. The name that came with it is a stranger's text: it may hold a path,
 * or signs that make it look like another.
 *
 * Source: docs/rules/files.md, rule U4.
 *
 * @returns a name of one line, never empty, with an ending that belongs to the type
 */
export const shownName = (given: string, mediaType: MediaType): string => {
  const known = endings[mediaType]
  const name = given.normalize('NFC').replace(FOLDERS, '').replaceAll(UNSEEN, '').replaceAll(/\s+/gu, ' ')
  const ending = endingOf(name)
  const isEnding = Object.values(endings).some((each) => each.includes(ending))
  const base = (isEnding ? name.slice(0, -ending.length - 1) : name).replaceAll(/^[.\s]+|[.\s]+$/gu, '')
  const short = Array.from(base).slice(0, LONGEST_NAME).join('').trimEnd()
  return `${short === '' ? 'файл' : short}.${known.includes(ending) ? ending : known[0]}`
}
