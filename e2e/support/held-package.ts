import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JourneyProduct } from './product.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const SOURCE = 'core-mo'

/** Long before the demo region: no journey looks at this month. */
const PERIOD = '2020-01'

const payee = {
  externalId: 'e2e-payee',
  name: 'ООО «Новый получатель»',
  inn: '5037008735',
  kpp: '503701001',
  bankName: 'ПАО Банк',
  bic: '044525411',
  bankAccount: '40911810100180000361',
  correspondentAccount: '30101810145250000411',
}

/** Of an account that nobody knows, so every one is refused, and the package is held. */
const bill = (place: number) => ({
  externalId: `e2e-bill-${place}`,
  account: `e2e-nobody-${place}`,
  period: PERIOD,
  version: 1,
  issuedOn: '2020-02-01',
  dueOn: '2020-02-15',
  opening: 0,
  paid: 0,
  total: 1000 * place,
  totalWithInsurance: 1000 * place,
})

/**
 * Sends a package in the name of the billing core that the product will hold: one row of it is good, three are not.
 *
 * @returns its id
 */
export const sendHeldPackage = async (
  { publicUrl, dataDir }: Pick<JourneyProduct, 'publicUrl' | 'dataDir'>,
  now: Date,
): Promise<string> => {
  const packageId = `e2e-held-${now.getTime()}`
  const files = [
    { kind: 'payees', rows: [payee] },
    { kind: 'bills', rows: [bill(1), bill(2), bill(3)] },
  ].map(({ kind, rows }) => ({
    about: { name: `${kind}.ndjson`, kind, rows: rows.length, encoding: 'utf-8', format: 'ndjson' },
    text: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  }))
  const timestamp = now.toISOString()
  const manifest = JSON.stringify({
    schema: 'exchange',
    version: 1,
    packageId,
    source: SOURCE,
    createdAt: '2020-02-01T04:00:00Z',
    period: PERIOD,
    municipality: 'Можайск',
    mode: 'delta',
    files: files.map(({ about, text }) => ({ ...about, sha256: sha256(text) })),
  })

  const form = new FormData()
  form.append('manifest', new Blob([manifest], { type: 'application/json' }), 'manifest.json')
  for (const { about, text } of files) form.append(about.name, new Blob([text]), about.name)
  const key = keyOfExchange(dataDir)
  const answer = await fetch(`${publicUrl}/exchange/v1/packages`, {
    method: 'POST',
    headers: {
      'exchange-source': SOURCE,
      'exchange-timestamp': timestamp,
      'exchange-signature': createHmac('sha256', key)
        .update(`${timestamp}\n${sha256(manifest)}`)
        .digest('hex'),
    },
    body: form,
  })
  if (!answer.ok) throw new Error(`the package was refused: ${await answer.text()}`)
  return packageId
}

/** The secret that product and billing core share. */
const keyOfExchange = (dataDir: string): string => {
  const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>
  return secrets['EXCHANGE_KEY'] ?? ''
}
