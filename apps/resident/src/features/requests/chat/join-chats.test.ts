import { expect, test } from 'vitest'
import { type ChatMessage, joinChats, withEarlier, withMark, withMessages } from './join-chats.ts'

const message = (id: string, part: Partial<ChatMessage> = {}): ChatMessage => ({
  id,
  clientId: id,
  by: 'resident',
  text: id,
  at: new Date('2026-12-08T06:00:00Z'),
  state: 'sent',
  files: [],
  ...part,
})
const chat = (ids: string, hasEarlier = false) => ({
  messages: ids.split('').map((id) => message(id)),
  hasEarlier,
})
const ids = ({ messages }: { messages: readonly ChatMessage[] }) => messages.map(({ id }) => id).join('')

test.each([
  // known  page    shown
  ['abc', 'abc', 'abc', 'nothing new'],
  ['abc', 'bcd', 'abcd', 'earlier ones stay'],
  ['abcd', 'bc', 'abcd', 'what came live while the page was on its way stays'],
  ['ab', 'xyz', 'xyz', 'more than a page has happened: no gap is hidden'],
  ['', 'ab', 'ab', 'nothing was known'],
  ['ab', '', '', 'an empty page'],
])('%s and then %s is %s: %s', (known, page, shown) => {
  expect(ids(joinChats(chat(known), chat(page)))).toBe(shown)
})

test('whether there are earlier ones is said by whoever knows the earliest', () => {
  expect(joinChats(chat('abc', false), chat('bc', true)).hasEarlier).toBe(false)
  expect(joinChats(chat('bc', true), chat('bc', false)).hasEarlier).toBe(false)
  expect(joinChats(chat('ab', false), chat('xy', true)).hasEarlier).toBe(true)
})

test('an older answer does not take a mark back', () => {
  const known = { messages: [message('a', { state: 'read' })], hasEarlier: false }
  expect(joinChats(known, chat('a')).messages[0]?.state).toBe('read')
})

test('a message that comes twice is there once, in the order of coming', () => {
  const once = withMessages(chat('ab'), [message('c')])
  expect(ids(withMessages(once, [message('c'), message('b'), message('d')]))).toBe('abcd')
})

test('earlier ones go above', () => {
  expect(ids(withEarlier(chat('cd', true), chat('abc')))).toBe('abcd')
})

test('a mark counts for one side, up to its message, and never back', () => {
  const messages = [
    message('a', { state: 'read' }),
    message('b', { by: 'staff' }),
    message('c'),
    message('d'),
  ]
  const marked = withMark({ messages, hasEarlier: false }, { of: 'resident', upTo: 'c', as: 'delivered' })
  expect(marked.messages.map(({ state }) => state)).toEqual(['read', 'sent', 'delivered', 'sent'])
  const unknown = withMark({ messages, hasEarlier: false }, { of: 'resident', upTo: 'x', as: 'read' })
  expect(unknown.messages).toEqual(messages)
})
