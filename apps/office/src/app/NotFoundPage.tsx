import { Button } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { useRouter } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'

export const NotFoundPage = () => {
  const router = useRouter()
  return (
    <Page title="Нет такой страницы">
      <Notice
        icon={SearchX}
        title="По этому адресу ничего нет"
        actions={<Button onClick={() => void router.navigate({ to: '/' })}>К первому разделу</Button>}
      >
        {typeset('Проверьте адрес: в нём могла потеряться часть.')}
      </Notice>
    </Page>
  )
}
