import { formatDate } from '@mosobleirc/domain/shared'
import { Card, FailedState, SkeletonCard } from '@mosobleirc/ui'
import { useTerms } from '../features/residents/residents.api.ts'
import { explain, requestCode } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'
import { StepScreen } from './StepScreen.tsx'

/** The terms of use, whole, as they are in force. */
export const TermsPage = () => {
  const { data, error, isFetching, refetch } = useTerms()
  const terms = data?.value
  return (
    <StepScreen
      title={typeset('Условия использования')}
      {...(terms && { subtitle: typeset(`Действуют с ${formatDate(terms.inForceFrom)}`) })}
    >
      <div className="px-16 pb-24">
        {terms && (
          <Card as="article">
            <h2 className="text-h2">{terms.title}</h2>
            {terms.text.split(/\n\s*\n/u).map((paragraph) => (
              <p key={paragraph} className="mt-12 text-body whitespace-pre-line">
                {typeset(paragraph)}
              </p>
            ))}
          </Card>
        )}
        {!terms && error && (
          <FailedState
            title={typeset('Условия не загрузились')}
            onRepeat={() => void refetch()}
            repeating={isFetching}
            code={requestCode(error)}
          >
            {explain(error)}
          </FailedState>
        )}
        {!terms && !error && <SkeletonCard rows={4} words="Загружаем условия" />}
      </div>
    </StepScreen>
  )
}
