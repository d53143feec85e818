import { expect, test } from 'vitest'
import { aMessage, aRequest } from './testing/a-request.ts'
import { type LiveEvent, withEvent } from './with-event.ts'

const event: LiveEvent = {
  id: '7',
  kind: 'message',
  requestId: aRequest().id,
  number: 1217,
  status: 'in-work',
}
const [first, second, third] = [1, 2, 3].map((place) =>
  aMessage({ id: `0193a000-0000-7000-8000-00000000000${place}` }),
)
if (!first || !second || !third) throw new Error('three messages')

test('a message is there once, also when the stream and the answer both tell of it', () => {
  const request = aRequest({ messages: [first] })
  const told = withEvent(request, { ...event, message: second })
  expect(told.messages).toEqual([first, second])
  expect(withEvent(told, { ...event, message: second }).messages).toEqual([first, second])
})

test('a mark counts up to its message, for the other side alone, and takes nothing back', () => {
  const own = { ...second, by: 'staff' as const }
  const read = { ...first, by: 'staff' as const, state: 'read' as const }
  const request = aRequest({ messages: [read, own, { ...third, by: 'staff' }] })
  const mark = { upTo: second.id, as: 'delivered', by: 'resident' } as const
  expect(withEvent(request, { ...event, kind: 'marked', mark }).messages.map(({ state }) => state)).toEqual([
    'read',
    'delivered',
    'sent',
  ])
  const ownMark = { ...mark, by: 'staff' } as const
  expect(withEvent(request, { ...event, kind: 'marked', mark: ownMark }).messages).toEqual(request.messages)
})
