import { useState } from 'react'
import { formatSeen } from '../lib/moscow-time.ts'
import { typeset } from '../lib/typeset.ts'

/** How old the data on the screen is when it comes from the phone and not from the server. */
export const SeenNote = ({ seenAt }: { seenAt: Date | undefined }) => {
  const [now] = useState(() => new Date())
  if (!seenAt) return null
  return (
    <output className="block px-4 text-second text-text-2">
      {typeset(`Нет сети. Показываем то, что пришло ${formatSeen(seenAt, now)}`)}
    </output>
  )
}
