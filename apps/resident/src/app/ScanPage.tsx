import { useRouter } from '@tanstack/react-router'
import { RECEIPT_DRAFT } from '../features/accounts/receipt-draft.ts'
import { ScanView } from '../features/accounts/ScanView.tsx'
import { keepDraft } from '../lib/draft.ts'

/** Registration by the code of a receipt: what was read stands in the fields, to be looked at. */
export const ScanPage = () => {
  const router = useRouter()
  return (
    <main>
      <title>Код квитанции · МосОблЕИРЦ Онлайн</title>
      <ScanView
        handHref="/register/fields"
        onBack={() => router.history.push('/')}
        onReceipt={(draft) => {
          keepDraft(RECEIPT_DRAFT, draft)
          router.history.push('/register/fields')
        }}
      />
    </main>
  )
}
