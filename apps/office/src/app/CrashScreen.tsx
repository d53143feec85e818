import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { CircleAlert } from 'lucide-react'
import { Notice } from '../lib/Notice.tsx'

/** Something broke in the office itself. */
export const CrashScreen = () => (
  <main className="grid min-h-dvh content-center">
    <Notice
      icon={CircleAlert}
      tone="bad"
      title="Страница сломалась"
      actions={<Button onClick={() => location.reload()}>Открыть снова</Button>}
    >
      {typeset(
        'Это ошибка программы, не ваша. Откройте страницу снова, а если не выйдет, напишите администратору.',
      )}
    </Notice>
  </main>
)
