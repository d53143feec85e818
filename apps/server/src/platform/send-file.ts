import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A file as an answer. */
export type FileAnswer = {
  mediaType: string
  /** Under this name it is saved. */
  name: string
  /** Whether it may be shown in a browser, or only be saved. */
  as: 'shown' | 'saved'
  /** Changes when the bytes change. */
  tag: string
  bytes: Readable
}

/** Whatever a file turns out to be, opened by itself it runs nothing and belongs to no origin. */
const SANDBOXED = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * Answers a file. Its bytes came from somebody, so that the browser is told not to guess what they are. It may be kept
 * by the browser of whoever asked, but shown again only after asking us, who looks at rights anew.
 */
export const sendFile = (request: FastifyRequest, reply: FastifyReply, file: FileAnswer) => {
  const etag = `"${file.tag}"`
  void reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    'content-disposition': `${file.as === 'shown' ? 'inline' : 'attachment'}; ${fileName(file.name)}`,
    'content-security-policy': SANDBOXED,
    'x-content-type-options': 'nosniff',
  })
  if (request.headers['if-none-match'] === etag) {
    file.bytes.destroy()
    return reply.code(304).send()
  }
  return reply.type(file.mediaType).send(file.bytes)
}

/** RFC 6266: a name in ASCII for those who know no other, and the true one by RFC 8187. */
const fileName = (name: string): string => {
  const plain = name.replaceAll(/[^\w .()-]/g, '_')
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${full}`
}
