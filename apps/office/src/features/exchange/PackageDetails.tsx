import { pluralRu, typeset } from '@mosobleirc/domain/shared'
import { classNames } from '@mosobleirc/ui'
import { TriangleAlert } from 'lucide-react'
import { DetailsHead } from '../../lib/DetailsHead.tsx'
import { ListStates } from '../../lib/ListStates.tsx'
import { Decision } from './Decision.tsx'
import { type IncomingPackage, type Reasons, usePackage } from './exchange.api.ts'
import {
  formatCount,
  packageName,
  packagePlace,
  packageReason,
  packageSpan,
  rowReason,
  rowsToLand,
  stateLook,
} from './package-words.ts'
import { RefusedRows } from './RefusedRows.tsx'

type Props = {
  readonly packageId: string
  /** The reason that the refused rows are narrowed to. */
  readonly code: string | undefined
  readonly onCode: (code: string | undefined) => void
  readonly onClose: () => void
}

/** One package beside the list: what became of it, which rows were refused and why, and what staff decide. */
export const PackageDetails = ({ packageId, code, onCode, onClose }: Props) => {
  const query = usePackage(packageId)
  return (
    <ListStates query={query} columns={3}>
      {({ package: one, reasons }) => (
        <div className="grid gap-16 p-20">
          <Head one={one} onClose={onClose} />
          {one.reason !== undefined && <Reason one={one} reason={one.reason} />}
          {['held', 'merged'].includes(one.state) && <Shares one={one} />}
          {reasons.length > 0 && (
            <>
              <ReasonChips reasons={reasons} refused={one.refused} code={code} onCode={onCode} />
              <RefusedRows packageId={one.id} code={code} />
            </>
          )}
          <Decision one={one} code={code} isStale={query.error !== null} />
        </div>
      )}
    </ListStates>
  )
}

const Head = ({ one, onClose }: { one: IncomingPackage; onClose: () => void }) => (
  <DetailsHead
    title={`${packageName(one)}, ${packageSpan(one)}`}
    second={`${packagePlace(one)} · ${one.mode === 'full' ? 'полный' : 'изменения'} · ${one.source} · ${one.id}`}
    look={stateLook[one.state]}
    onClose={onClose}
  />
)

const Reason = ({ one, reason }: { one: IncomingPackage; reason: string }) => (
  <p
    className={classNames(
      'flex items-start gap-12 rounded-chip px-16 py-12',
      one.state === 'refused' ? 'bg-bad-tint text-bad' : 'bg-warn-tint text-warn',
    )}
  >
    <TriangleAlert className="mt-[1px] size-[1.25rem] flex-none" aria-hidden="true" />
    <span>{typeset(packageReason(reason))}</span>
  </p>
)

/** How much of a package is good, as a bar and in words. */
const Shares = ({ one }: { one: IncomingPackage }) => {
  const good = rowsToLand(one)
  return (
    <div>
      <svg
        viewBox="0 0 1000 10"
        preserveAspectRatio="none"
        className="h-[10px] w-full rounded-[5px]"
        aria-hidden="true"
      >
        <rect width="1000" height="10" className="fill-track" />
        <rect
          width={one.rows === 0 ? 0 : Math.floor((good / one.rows) * 1000)}
          height="10"
          className="fill-ok"
        />
        {one.refused > 0 && (
          <rect
            x={Math.min(995, Math.floor((good / one.rows) * 1000))}
            width={Math.max(5, Math.ceil((one.refused / one.rows) * 1000))}
            height="10"
            className="fill-bad"
          />
        )}
      </svg>
      <p className="mt-8 flex justify-between gap-12">
        <span>
          <b>{formatCount(good)}</b> {one.state === 'held' ? 'можно принять' : 'принято'}
        </span>
        <span>
          <b className={one.refused > 0 ? 'text-bad' : ''}>{formatCount(one.refused)}</b>{' '}
          {pluralRu(one.refused, 'отказ', 'отказа', 'отказов')}
        </span>
      </p>
    </div>
  )
}

const ReasonChips = ({
  reasons,
  refused,
  code,
  onCode,
}: {
  reasons: Reasons
  refused: number
  code: string | undefined
  onCode: (code: string | undefined) => void
}) => (
  <fieldset className="flex flex-wrap gap-8">
    <legend className="sr-only">Причины отказа</legend>
    <ReasonChip isOn={code === undefined} onPress={() => onCode(undefined)}>
      {`Все ${formatCount(refused)}`}
    </ReasonChip>
    {reasons.map((reason) => (
      <ReasonChip key={reason.code} isOn={code === reason.code} onPress={() => onCode(reason.code)}>
        {`${rowReason(reason.code)} ${formatCount(reason.rows)}`}
      </ReasonChip>
    ))}
  </fieldset>
)

const ReasonChip = ({
  isOn,
  onPress,
  children,
}: {
  isOn: boolean
  onPress: () => void
  children: string
}) => (
  <button
    type="button"
    aria-pressed={isOn}
    onClick={onPress}
    className={classNames(
      'min-h-[1.75rem] rounded-tag px-10 py-4 text-tag font-title',
      isOn ? 'bg-bad-tint text-bad' : 'bg-page text-text-2',
    )}
  >
    {typeset(children)}
  </button>
)
