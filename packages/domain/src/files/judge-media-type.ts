import { endingOf, endings, isPicture, type MediaType, mediaTypes } from './media-type.ts'

export type MediaTypeVerdict =
  | { kind: 'taken'; mediaType: MediaType }
  | { kind: 'refused'; found: 'heic' | 'other-name' | 'other' }

const HEIC = /^image\/hei[cf](-sequence)?$/

/**
 * Decides whether a file of some type is taken. Its bytes say what it is; its name may only agree.
 *
 * Cameras and messengers mix up the endings of pictures, and a picture is written anew anyway, so those are put right.
 * Any other ending beside another type is a disguise, or leads to one when the file is opened.
 *
 * Source: docs/rules/files.md, rules U1 and U2.
 *
 * @param sniffed media type by the first bytes of the file, when they are known
 */
export const judgeMediaType = (sniffed: string | undefined, name: string): MediaTypeVerdict => {
  if (sniffed !== undefined && HEIC.test(sniffed)) return { kind: 'refused', found: 'heic' }
  const mediaType = mediaTypes.find((each) => each === sniffed)
  if (mediaType === undefined) return { kind: 'refused', found: 'other' }

  const ending = endingOf(name)
  const named = mediaTypes.find((each) => endings[each].includes(ending))
  const agrees = ending === '' || named === mediaType
  const mixedUp = named !== undefined && isPicture(named) && isPicture(mediaType)
  return agrees || mixedUp ? { kind: 'taken', mediaType } : { kind: 'refused', found: 'other-name' }
}
