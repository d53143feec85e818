import { Row, RowList } from '@mosobleirc/ui'
import { PencilLine } from 'lucide-react'
import { readOwn } from '../../lib/own-draft.ts'
import { requestHref } from '../../lib/request-href.ts'
import { typeset } from '../../lib/typeset.ts'
import { type RequestDraft, requestDraftName } from './request-draft.ts'

/** As much of a draft as tells which one it is. */
const SHOWN = 60

/** The way back to a request that was begun and not sent. */
export const DraftRow = ({ owner }: { owner: string }) => {
  const kept = readOwn(owner, requestDraftName())?.value as Partial<RequestDraft> | undefined
  const text = kept?.text?.trim() ?? ''
  if (text === '' || kept?.topic === undefined) return null
  return (
    <RowList label="Черновик">
      <Row
        icon={PencilLine}
        tone="warn"
        title={typeset('Продолжить черновик')}
        second={text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text}
        href={requestHref({ topic: kept.topic })}
      />
    </RowList>
  )
}
