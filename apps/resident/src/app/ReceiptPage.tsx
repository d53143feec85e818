import { HeaderAction, SkeletonCard } from '@mosobleirc/ui'
import { useRouter, useSearch } from '@tanstack/react-router'
import { ScanQrCode } from 'lucide-react'
import { ReceiptForm } from '../features/accounts/ReceiptForm.tsx'
import { CONTACT_PHONE } from '../features/contacts/contacts.ts'
import { useHome } from '../features/home/home.api.ts'
import { typeset } from '../lib/typeset.ts'
import { StepScreen } from './StepScreen.tsx'
import { useRegistrationStep } from './use-registration-step.ts'
import { useToday } from './use-today.ts'

/**
 * Registration by hand, and the look at what the code has filled in. An address that names an attached account asks
 * only for what is missing.
 */
export const ReceiptPage = () => {
  const router = useRouter()
  const today = useToday()
  const { registered, ...head } = useRegistrationStep(1)
  const { account } = useSearch({ strict: false })
  const home = useHome()
  const known = home.data?.value.accounts.find(({ id, verified }) => id === account && !verified)
  // The number has to be there from the first moment: a form that fills itself in later is taken for one's own typing.
  const waits = account !== undefined && home.data === undefined && !home.error
  return (
    <StepScreen
      {...head}
      {...(registered && known && { title: typeset('Подтвердите счёт') })}
      action={<HeaderAction icon={ScanQrCode} word={typeset('По QR-коду')} href="/register" />}
    >
      {waits ? (
        <div className="px-16">
          <SkeletonCard rows={4} words="Загружаем счёт" />
        </div>
      ) : (
        <ReceiptForm
          today={today}
          known={known}
          onFound={() => router.history.push('/register/address')}
          supportPhone={CONTACT_PHONE}
        />
      )}
    </StepScreen>
  )
}
