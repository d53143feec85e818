/** Sends one notification. @returns the HTTP status; rejects when there was no answer */
export type PostNotification = (url: string, body: string, stopping: AbortSignal) => Promise<number>

/** How long the shop may think before the notification counts as not delivered. */
const patience = 10_000

/** Sends over the network. A redirect is an answer like any other that is not 200: it is not followed. */
export const postNotification: PostNotification = async (url, body, stopping) => {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    redirect: 'manual',
    signal: AbortSignal.any([stopping, AbortSignal.timeout(patience)]),
  })
  // The body is ignored, but an unread one would keep the connection.
  await reply.body?.cancel()
  return reply.status
}
