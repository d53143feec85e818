import type { FileView } from '../../files/index.ts'
import type { Mark } from './marks.sql.ts'
import type { MessageRow, Side } from './messages.sql.ts'

type Marks = Readonly<Record<Side, Mark>>

/** What stands beside a message: how far each side has come, and its files. */
type Beside = { marks: Marks; files: readonly FileView[] }

/** What became of a message on the other side. */
const stateOf = ({ by, seq }: MessageRow, marks: Marks): 'sent' | 'delivered' | 'read' => {
  const { deliveredSeq, readSeq } = marks[by === 'staff' ? 'resident' : 'staff']
  if (seq <= readSeq) return 'read'
  return seq <= deliveredSeq ? 'delivered' : 'sent'
}

/** A message as a resident sees it. */
export const shownMessage = (row: MessageRow, { marks, files }: Beside) => ({
  id: row.id,
  clientId: row.clientId,
  by: row.by === 'staff' ? ('staff' as const) : ('resident' as const),
  ...(row.authorName !== null && { author: row.authorName }),
  text: row.text,
  at: row.at,
  state: stateOf(row, marks),
  files: [...files],
})

/** A message as staff see it. */
export const officeMessage = (row: MessageRow, beside: Beside) => ({
  ...shownMessage(row, beside),
  internal: row.internal,
})
