import { HeaderAction } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { ScanQrCode } from 'lucide-react'
import { CONTACT_PHONE } from '../features/contacts/contacts.ts'
import { ReceiptForm } from '../features/accounts/ReceiptForm.tsx'
import { typeset } from '../lib/typeset.ts'
import { StepScreen } from './StepScreen.tsx'
import { useRegistrationStep } from './use-registration-step.ts'
import { useToday } from './use-today.ts'

/** Registration by hand, and the look at what the code has filled in. */
export const ReceiptPage = () => {
  const router = useRouter()
  const today = useToday()
  const { registered: _, ...head } = useRegistrationStep(1)
  return (
    <StepScreen
      {...head}
      action={<HeaderAction icon={ScanQrCode} word={typeset('По QR-коду')} href="/register" />}
    >
      <ReceiptForm
        today={today}
        onFound={() => router.history.push('/register/address')}
        supportPhone={CONTACT_PHONE}
      />
    </StepScreen>
  )
}
