import { expect, test } from 'vitest'
import { givenExchange, packageOf } from '../../../testing/exchange.ts'
import { billFiles, billRows, regionFiles } from '../../../testing/exchange-rows.ts'

test('a package over HTTP becomes accounts and bills that residents see', async () => {
  const core = await givenExchange()
  const one = packageOf([
    ...regionFiles(),
    ...billFiles([billRows({ opening: 879_687, payments: { 'p-1': 879_687 } })]),
  ])

  const reply = await core.send(one)
  expect([reply.statusCode, reply.json()]).toEqual([202, { packageId: one.packageId, state: 'received' }])
  await core.merge()

  expect(await core.protocol(one.packageId)).toEqual({
    packageId: one.packageId,
    state: 'merged',
    accepted: 7,
    refused: 0,
    rows: [],
  })
})
