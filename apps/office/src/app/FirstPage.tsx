import { typeset } from '@mosobleirc/domain/shared'
import { Navigate } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { useSelf } from '../lib/self.ts'
import { sectionsOf } from './sections.ts'

/** Where the office begins: the first section of the one who came. */
export const FirstPage = () => {
  const { data: self } = useSelf()
  const [first] = sectionsOf(self?.roles ?? [])
  if (first) return <Navigate to={first.path} replace />
  return (
    <Page title="Бэк-офис">
      <Notice icon={Inbox} title="Для вашей роли разделов пока нет">
        {typeset('Как только раздел откроется, он появится слева. Другую роль даёт администратор.')}
      </Notice>
    </Page>
  )
}
