import { formatSeen } from '../lib/moscow-time.ts'
import { typeset } from '../lib/typeset.ts'

/** How old the data on the screen is when it comes from the phone and not from the server. */
export const SeenNote = ({ seenAt }: { seenAt: Date | undefined }) =>
  seenAt && (
    <p role="status" className="px-4 text-second text-text-2">
      {typeset(`Нет сети. Данные на ${formatSeen(seenAt, new Date())}`)}
    </p>
  )
