import { FailedState } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { ProfileForm } from '../features/residents/ProfileForm.tsx'
import { useTerms } from '../features/residents/residents.api.ts'
import { dropDraft } from '../lib/draft.ts'
import { explain, requestCode } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'
import { StepScreen } from './StepScreen.tsx'
import { useToday } from './use-today.ts'

/** The last step of registration: who it is. */
export const ProfileFormPage = () => {
  const router = useRouter()
  const today = useToday()
  const terms = useTerms()
  const finish = () => {
    dropDraft('profile')
    router.history.replace('/')
  }
  return (
    <StepScreen
      title="Регистрация"
      subtitle={typeset('Шаг 3 из 3')}
      step={{ done: 3, of: 3, words: 'Шаг 3 из 3' }}
    >
      {terms.error && !terms.data ? (
        <div className="px-16">
          <FailedState
            title={typeset('Условия не загрузились')}
            onRepeat={() => void terms.refetch()}
            repeating={terms.isFetching}
            code={requestCode(terms.error)}
          >
            {explain(terms.error)}
          </FailedState>
        </div>
      ) : (
        <ProfileForm today={today} termsVersion={terms.data?.value.version} onSaved={finish} />
      )}
    </StepScreen>
  )
}
