import { Button } from '@mantine/core'
import { NoAnswer } from '@mosobleirc/contract'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { explain } from '../lib/explain.ts'
import { Notice } from '../lib/Notice.tsx'
import { BASE } from '../lib/return-address.ts'
import { useSelf } from '../lib/self.ts'
import { useKeys } from '../lib/use-keys.ts'
import { KeysHelp } from './KeysHelp.tsx'
import { NoRightPage } from './NoRightPage.tsx'
import { OfficeRail } from './OfficeRail.tsx'
import { sectionAt, sectionsOf } from './sections.ts'

/** Rail and page. Asks who is signed in; nobody sees a section that is not theirs, whatever the link. */
export const OfficeFrame = () => {
  const { data: self, error, refetch } = useSelf()
  const [helpIsOpen, setHelpOpen] = useState(false)
  const navigate = useNavigate()
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const here = pathname.startsWith(BASE) ? pathname.slice(BASE.length) : pathname
  const own = sectionsOf(self?.roles ?? [])
  const section = sectionAt(here)

  useKeys((key) => {
    if (key === '?') setHelpOpen(true)
    const chosen = /^[1-9]$/u.test(key) ? own[Number(key) - 1] : undefined
    if (chosen) void navigate({ to: chosen.path })
  })

  const isForeign = self !== undefined && section !== undefined && !own.includes(section)
  return (
    <div className="flex h-dvh min-w-0">
      <OfficeRail self={self} sections={own} current={section} onHelp={() => setHelpOpen(true)} />
      <div className="flex min-w-0 flex-1 flex-col">
        {self && (isForeign ? <NoRightPage section={section} /> : <Outlet />)}
        {!self && error instanceof NoAnswer && (
          <main className="grid flex-1 content-center">
            <Notice
              icon={CircleAlert}
              tone="bad"
              title="Бэк-офис не открылся"
              actions={<Button onClick={() => void refetch()}>Повторить</Button>}
            >
              {explain(error)}
            </Notice>
          </main>
        )}
      </div>
      <KeysHelp opened={helpIsOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}
