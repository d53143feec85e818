import { ButtonLink, EmptyState, FailedState } from '@mosobleirc/ui'
import { explain, isRefusal, requestCode } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'

type Failed = { what: string; error: Error; isFetching: boolean; refetch: () => unknown }

/** Something did not come: says what, why, and tries again. What does not exist is not asked for again. */
export const LoadFailed = ({ what, error, isFetching, refetch }: Failed) =>
  isRefusal(error, 'not-found') ? (
    <NothingHere />
  ) : (
    <FailedState
      title={typeset(what)}
      onRepeat={() => void refetch()}
      repeating={isFetching}
      code={requestCode(error)}
    >
      {explain(error)}
    </FailedState>
  )

/** Where the thing that the address names is not, or is somebody else's. */
export const NothingHere = () => (
  <EmptyState
    title={typeset('Здесь ничего нет')}
    actions={<ButtonLink href="/">{typeset('На главную')}</ButtonLink>}
  >
    {typeset('В адресе опечатка, или это больше не ваше.')}
  </EmptyState>
)
