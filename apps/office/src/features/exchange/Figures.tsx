import { typeset } from '@mosobleirc/domain/shared'
import { classNames } from '@mosobleirc/ui'
import type { Listed } from './exchange.api.ts'
import { formatCount } from './package-words.ts'

/** The day in four figures. Colour only where somebody has to decide. */
export const Figures = ({ listed }: { listed: Listed | undefined }) => {
  const { today, held } = listed ?? { today: undefined, held: undefined }
  return (
    <div className="@container mb-16">
      <dl className="grid grid-cols-2 gap-12 @min-[48rem]:grid-cols-4">
        <Figure name="Пакетов сегодня" count={today?.packages} />
        <Figure name="Строк принято" count={today?.accepted} />
        <Figure
          name="Отказано строк"
          count={today?.refused}
          {...(today && today.refused > 0 && { note: `в пакетах: ${today.packagesWithRefused}` })}
        />
        <Figure
          name="Удержано"
          count={held}
          note={held === undefined || held === 0 ? 'решать нечего' : 'ждут решения'}
          isUrgent={held !== undefined && held > 0}
        />
      </dl>
    </div>
  )
}

const Figure = ({
  name,
  count,
  note = 'за сегодня',
  isUrgent = false,
}: {
  name: string
  count: number | undefined
  note?: string
  isUrgent?: boolean
}) => (
  <div
    className={classNames(
      'rounded-pane border px-16 py-12',
      isUrgent ? 'border-warn bg-warn-tint text-warn' : 'border-line bg-card',
    )}
  >
    <dt className={isUrgent ? '' : 'text-text-2'}>{name}</dt>
    <dd className="text-number font-bold tabular-nums">{count === undefined ? '…' : formatCount(count)}</dd>
    <dd className={classNames('text-note', isUrgent ? '' : 'text-text-2')}>{typeset(note)}</dd>
  </div>
)
