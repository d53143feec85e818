import { createHash, createHmac, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { mergeDuePackages } from '../src/features/exchange/index.ts'
import type { AtStep } from '../src/features/exchange/packages/merge-package.ts'
import type { Protocol } from '../src/features/exchange/packages/show-protocol.ts'
import type { Settings } from '../src/platform/settings.ts'
import { SOURCE } from './region.ts'
import { givenWorld } from './world.ts'

type File = { name: string; kind: string; bytes: Buffer; rows: number; encoding: string; format: string }

/** A package as its sender has it: what lies in the folder or goes over HTTP. */
export type SentPackage = { packageId: string; manifest: Buffer; files: readonly File[] }

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A file of rows, NDJSON in UTF-8. A text among the rows goes in as it is: for rows that are none. */
export const ndjson = (kind: string, rows: readonly (object | string | Buffer)[]): File => {
  const bytes = Buffer.concat(
    rows.map((row) =>
      Buffer.concat([
        Buffer.isBuffer(row) ? row : Buffer.from(typeof row === 'string' ? row : JSON.stringify(row)),
        Buffer.from('\n'),
      ]),
    ),
  )
  return { name: `${kind}.ndjson`, kind, bytes, rows: rows.length, encoding: 'utf-8', format: 'ndjson' }
}

/** A CSV file of lines that are given as they are, the header first. */
export const csv = (kind: string, bytes: Buffer, rows: number, encoding = 'windows-1251'): File => ({
  name: `${kind}.csv`,
  kind,
  bytes,
  rows,
  encoding,
  format: 'csv',
})

let packages = 0

/** A package of files; what a test does not name is made up. Later ones are made later. */
export const packageOf = (files: readonly File[], wanted: Record<string, unknown> = {}): SentPackage => {
  packages += 1
  const manifest = {
    schema: 'exchange',
    version: 1,
    packageId: `core-${packages}`,
    source: SOURCE,
    createdAt: new Date(Date.UTC(2026, 11, 3, 4, 0, packages)).toISOString(),
    mode: 'full',
    ...(files.some(({ kind }) => /^bill|^payments/u.test(kind)) && { period: '2026-11' }),
    files: files.map(({ bytes, ...file }) => ({ ...file, sha256: sha256(bytes) })),
    ...wanted,
  }
  return { packageId: manifest.packageId, manifest: Buffer.from(JSON.stringify(manifest)), files }
}

type Signing = { key?: string; source?: string; timestamp?: string }

/** A server with an exchange folder of its own, and a billing core that talks to it. */
export const givenExchange = async ({ settings = {} }: { settings?: Partial<Settings> } = {}) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'mosobleirc-exchange-'))
  const world = await givenWorld({ settings: { dataDir, ...settings } })
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const { app, deps } = world
  const incoming = join(dataDir, 'exchange', 'incoming')

  const signed = (subject: string | Buffer, given: Signing = {}) => {
    const { key = deps.settings.exchange.key, source = SOURCE } = given
    const { timestamp = deps.clock.now().toISOString() } = given
    const signature = createHmac('sha256', key)
      .update(`${timestamp}\n${sha256(subject)}`)
      .digest('hex')
    return {
      'exchange-source': source,
      'exchange-timestamp': timestamp,
      'exchange-signature': signature,
    }
  }
  const get = (path: string, given?: Signing) =>
    app.inject({ method: 'GET', url: path, headers: signed(path, given) })

  /** Sends parts as multipart/form-data, signed over the manifest. */
  const post = (manifest: Buffer, parts: readonly Part[], given?: Signing) => {
    const { body, contentType } = multipartOf([{ name: 'manifest', bytes: manifest }, ...parts])
    const headers = { 'content-type': contentType, ...signed(manifest, given) }
    return app.inject({ method: 'POST', url: '/exchange/v1/packages', headers, payload: body })
  }

  return {
    ...world,
    dataDir,
    signed,
    get,
    post,
    send: ({ manifest, files }: SentPackage, given?: Signing) => post(manifest, files, given),
    protocol: async (packageId: string) => (await get(`/exchange/v1/packages/${packageId}`)).json<Protocol>(),
    /** The core works with folders on this machine. */
    put: async ({ packageId, manifest, files }: SentPackage) => {
      const unfinished = join(incoming, `.${packageId}.tmp`)
      await mkdir(unfinished, { recursive: true })
      for (const { name, bytes } of files) await writeFile(join(unfinished, name), bytes)
      await writeFile(join(unfinished, 'manifest.json'), manifest)
      await rename(unfinished, join(incoming, packageId))
    },
    folderProtocol: async (packageId: string): Promise<Protocol | undefined> => {
      const path = join(incoming, packageId, 'protocol.json')
      return existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as Protocol) : undefined
    },
    merge: (atStep?: AtStep) => mergeDuePackages(deps, atStep),
    acknowledge: (packageId: string, rows: readonly object[], given?: Signing) => {
      const body = JSON.stringify({ rows })
      return app.inject({
        method: 'POST',
        url: `/exchange/v1/outgoing/${packageId}/acknowledgement`,
        headers: { 'content-type': 'application/json', ...signed(body, given) },
        payload: body,
      })
    },
  }
}

export type Exchange = Awaited<ReturnType<typeof givenExchange>>

type Part = { name: string; bytes: Buffer; fileName?: string }

export const multipartOf = (parts: readonly Part[]) => {
  const boundary = `boundary-${randomUUID()}`
  const pieces = parts.map(({ name, bytes, fileName = name }) =>
    Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${fileName}"\r\n` +
          `content-type: application/json\r\n\r\n`,
      ),
      bytes,
      Buffer.from('\r\n'),
    ]),
  )
  const body = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
  return { body, contentType: `multipart/form-data; boundary=${boundary}` }
}
