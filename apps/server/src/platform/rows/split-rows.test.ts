import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfCsvRow, endOfLine } from './find-row-end.ts'
import { LONGEST_ROW, splitRows } from './split-rows.ts'

/** The bytes of a file in pieces of a size, as a disk may give them. */
async function* piecesOf(content: Buffer, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

const rowsOf = async (content: string | Buffer, { size = 7, findRowEnd = endOfLine } = {}) => {
  const rows: [number, string][] = []
  for await (const batch of splitRows(piecesOf(Buffer.from(content), size), findRowEnd))
    for (const { line, bytes } of batch) rows.push([line, bytes.toString('utf8')])
  return rows
}

test.each([
  [
    'lines with an end',
    'one\ntwo\n',
    [
      [1, 'one'],
      [2, 'two'],
    ],
  ],
  [
    'a last line without an end',
    'one\ntwo',
    [
      [1, 'one'],
      [2, 'two'],
    ],
  ],
  [
    'an empty line between',
    'one\n\ntwo\n',
    [
      [1, 'one'],
      [2, ''],
      [3, 'two'],
    ],
  ],
  ['an empty file', '', []],
])('%s', async (_, content, rows) => {
  expect(await rowsOf(content)).toEqual(rows)
})

test.each([
  [
    'a line feed inside quotes',
    'a;"b\nc"\nd;e\n',
    [
      [1, 'a;"b\nc"'],
      [3, 'd;e'],
    ],
  ],
  [
    'doubled quotes',
    '"a"";\n""";b\nc\n',
    [
      [1, '"a"";\n""";b'],
      [3, 'c'],
    ],
  ],
  [
    'a stray quote inside a cell spoils no other row',
    'a;b"c\nd\n',
    [
      [1, 'a;b"c'],
      [2, 'd'],
    ],
  ],
])('CSV: %s', async (_, content, rows) => {
  for (const size of [1, 2, 3, 100]) {
    expect(await rowsOf(content, { size, findRowEnd: endOfCsvRow })).toEqual(rows)
  }
})

test('rows are the same however the file comes in pieces', async () => {
  const line = fc.string().map((text) => text.replaceAll('\n', ''))
  const file = fc.array(line, { minLength: 1 }).map((lines) => `${lines.join('\n')}\n`)
  await fc.assert(
    fc.asyncProperty(file, fc.integer({ min: 1, max: 64 }), async (content, size) => {
      expect(await rowsOf(content, { size })).toEqual(
        content
          .slice(0, -1)
          .split('\n')
          .map((text, index) => [index + 1, Buffer.from(text).toString('utf8')]),
      )
    }),
    { seed: 20_261_208 },
  )
})

test('a row of 64 KB is taken, one byte more is passed over and the next row keeps its line', async () => {
  const most = 'x'.repeat(LONGEST_ROW)
  for (const size of [1000, 10_000, 1_000_000]) {
    expect(await rowsOf(`${most}\n${most}x\nlast`, { size })).toEqual([
      [1, most],
      [2, 'too-long'],
      [3, 'last'],
    ])
  }
})

test('a quote that is never closed does not fill the memory', async () => {
  const content = `a\n"${'b\n'.repeat(LONGEST_ROW)}`
  const rows = await rowsOf(content, { size: 50_000, findRowEnd: endOfCsvRow })
  expect(rows.slice(0, 2)).toEqual([
    [1, 'a'],
    [2, 'too-long'],
  ])
  expect(rows.at(-1)).toEqual([LONGEST_ROW + 1, 'b'])
})
