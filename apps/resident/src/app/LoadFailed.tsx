import { FailedState } from '@mosobleirc/ui'
import { explain, requestCode } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'

type Failed = { what: string; error: Error; isFetching: boolean; refetch: () => unknown }

/** Something did not come: says what, why, and tries again. */
export const LoadFailed = ({ what, error, isFetching, refetch }: Failed) => (
  <FailedState
    title={typeset(what)}
    onRepeat={() => void refetch()}
    repeating={isFetching}
    code={requestCode(error)}
  >
    {explain(error)}
  </FailedState>
)
