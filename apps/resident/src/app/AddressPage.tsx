import { Navigate, useRouter } from '@tanstack/react-router'
import { AddressQuestion } from '../features/accounts/AddressQuestion.tsx'
import { FOUND_DRAFT, noAddress } from '../features/accounts/receipt-draft.ts'
import { useDraft } from '../lib/draft.ts'
import { typeset } from '../lib/typeset.ts'
import { StepScreen } from './StepScreen.tsx'
import { useRegistrationStep } from './use-registration-step.ts'

/** «Это ваш адрес?» */
export const AddressPage = () => {
  const router = useRouter()
  const [found] = useDraft(FOUND_DRAFT, noAddress)
  const { subtitle, step, registered } = useRegistrationStep(2)
  if (found.claimId === '') return <Navigate to="/register" replace />
  return (
    <StepScreen
      title={typeset('Это ваш адрес?')}
      {...(subtitle !== undefined && { subtitle })}
      {...(step && { step })}
    >
      <AddressQuestion
        found={found}
        onAttached={() => router.history.replace(registered ? '/' : '/register/profile')}
        onForeign={() => router.history.push('/register/foreign-address')}
      />
    </StepScreen>
  )
}
