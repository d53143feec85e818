import { readFile } from 'node:fs/promises'
import { hiddenContent, isPicture, judgeMediaType, type MediaType } from '@mosobleirc/domain/files'
import { fileTypeFromFile } from 'file-type'
import { Refusal } from '../../platform/refusal.ts'
import { atMost } from './at-most.ts'
import { rewritePicture } from './rewrite-picture.ts'

/** What will be stored: paths of files of this machine, which the caller removes. */
export type Prepared = {
  mediaType: MediaType
  path: string
  previewPath?: string
  width: number | null
  height: number | null
}

/**
 * A picture of forty megapixels takes 160 MB while it is decoded, and a document is read whole: two at once leave the
 * machine to those who only look at a sum.
 */
const inTurn = atMost(2)

/**
 * Makes of what was uploaded what may be stored: a picture written anew, with nothing in it but its pixels, or a PDF
 * that is nothing else besides.
 *
 * @throws {Refusal} `file-type-refused`, `file-broken`, `image-too-large`
 */
export const prepareFile = (path: string, name: string): Promise<Prepared> =>
  inTurn(async () => {
    const sniffed = await fileTypeFromFile(path)
    const verdict = judgeMediaType(sniffed?.mime, name)
    if (verdict.kind === 'refused') throw new Refusal('file-type-refused', { found: verdict.found })
    const { mediaType } = verdict
    if (isPicture(mediaType)) return rewritePicture(path)

    const found = hiddenContent(await readFile(path, 'latin1'))
    if (found !== 'none') throw new Refusal('file-broken')
    return { mediaType, path, width: null, height: null }
  })
