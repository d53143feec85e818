import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { ExchangeRefusal } from '../exchange-refusal.ts'

/** The manifest and a hundred files, with one to see that there are too many. */
const MOST_PARTS = 102

/**
 * Parts of a multipart request, each as a stream. The parser's own complaints about a request that ends too early or
 * has no boundaries become a refusal.
 */
export async function* partsOfUpload(
  request: FastifyRequest,
  largestFile: number,
): AsyncGenerator<MultipartFile, undefined> {
  const options = {
    limits: { fileSize: largestFile, files: MOST_PARTS, parts: MOST_PARTS, headerPairs: 20 },
    throwFileSizeLimit: false,
    // Else a part that calls itself JSON would be parsed and its bytes, which are signed, lost.
    isPartAFile: () => true,
  }
  try {
    for await (const part of request.parts(options)) if (part.type === 'file') yield part
  } catch (fault) {
    throw fault instanceof Error && 'code' in fault ? fault : new ExchangeRefusal('upload-broken')
  }
  return undefined
}
