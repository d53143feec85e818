import { FailedState } from '@mosobleirc/ui'
import { CONTACT_PHONE } from '../features/contacts/contacts.ts'
import { PhoneNumber } from '../features/contacts/PhoneNumber.tsx'
import { typeset } from '../lib/typeset.ts'

/** Something broke in the app itself: what was typed is kept, and the screen can be opened again. */
export const CrashScreen = () => (
  <main className="mx-auto grid min-h-dvh max-w-[560px] content-center p-16">
    <FailedState title={typeset('Экран сломался')} onRepeat={() => location.reload()}>
      {typeset('Это ошибка приложения, не ваша. Введённое сохранилось. Если не помогает, позвоните:')}{' '}
      <a href={CONTACT_PHONE.href} className="font-title whitespace-nowrap text-primary">
        <PhoneNumber />
      </a>
    </FailedState>
  </main>
)
