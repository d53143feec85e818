import { ScreenHeader } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { InstallGuide } from '../features/install/InstallGuide.tsx'
import { typeset } from '../lib/typeset.ts'

/** «Как поставить на телефон». */
export const InstallPage = () => {
  const router = useRouter()
  return (
    <main className="safe-top mx-auto w-full max-w-[752px] px-16 pb-24">
      <title>Как поставить на телефон · МосОблЕИРЦ Онлайн</title>
      <ScreenHeader title={typeset('Как поставить на телефон')} onBack={() => router.history.back()} />
      <InstallGuide />
    </main>
  )
}
