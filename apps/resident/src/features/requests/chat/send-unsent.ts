import { ApiRefusal, call, NoAnswer, sendMessage } from '@mosobleirc/contract'
import type { QueryClient } from '@tanstack/react-query'
import { askAnew } from '../../../lib/ask-anew.ts'
import { explain, isRefusal } from '../../../lib/explain.ts'
import { tellSessionOver } from '../../../lib/session-over.ts'
import { withMessages } from './join-chats.ts'
import { dropUnsent, refuseUnsent, type Unsent, unsentOf } from './unsent.ts'
import { changeChat } from './use-followed.ts'

const busy = new Set<string>()

/** Sends what waits, in the order of writing. What finds no network waits for the next time. */
export const sendUnsent = async (owner: string, client: QueryClient): Promise<void> => {
  if (busy.has(owner)) return
  busy.add(owner)
  try {
    for (let next = firstOf(owner); next; next = firstOf(owner)) await sendOne(owner, client, next)
  } catch (fault) {
    // It stays where it is: after the network comes back, or after signing in, it goes.
    if (isRefusal(fault, 'sign-in-required')) tellSessionOver()
    else if (!(fault instanceof NoAnswer)) throw fault
  } finally {
    busy.delete(owner)
  }
}

const firstOf = (owner: string): Unsent | undefined =>
  unsentOf(owner).find(({ refused }) => refused === undefined)

/** The same `clientId` is the same message for the server, however often it comes. */
const sendOne = async (
  owner: string,
  client: QueryClient,
  { requestId, clientId, text, fileIds }: Unsent,
) => {
  try {
    const { message } = await call(
      sendMessage,
      { requestId, clientId, text, fileIds: [...fileIds] },
      { idempotencyKey: clientId },
    )
    changeChat(client, requestId, (request) => withMessages(request, [message]))
    // The screen hears of the message in the next turn; until then it shows the one that waits.
    await new Promise((done) => setTimeout(done))
    dropUnsent(owner, clientId)
    void askAnew(client, [['requests']])
  } catch (fault) {
    if (!(fault instanceof ApiRefusal) || fault.code === 'sign-in-required') throw fault
    refuseUnsent(owner, clientId, explain(fault))
  }
}
