import { Button } from '@mantine/core'
import type { StaffAccess } from '@mosobleirc/contract'
import { typeset } from '@mosobleirc/domain/shared'
import { useRouter } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { Notice } from '../lib/Notice.tsx'
import { Page } from '../lib/Page.tsx'
import { roleNames } from '../lib/role-words.ts'
import type { Section } from './sections.ts'

/** Which roles a section is open to, as a sentence. */
const whose = ({ staff }: StaffAccess): string =>
  staff === 'any' ? '' : `Он открыт тем, у кого есть роль: ${roleNames(staff).toLowerCase()}. `

/** A link into a section of other roles: says whose it is and who can open it. */
export const NoRightPage = ({ section }: { section: Section }) => {
  const router = useRouter()
  return (
    <Page title={section.word}>
      <Notice
        icon={Lock}
        title="Этот раздел не для вашей роли"
        actions={<Button onClick={() => void router.navigate({ to: '/' })}>К своим разделам</Button>}
      >
        {typeset(`${whose(section.access)}Роли даёт администратор в разделе «Люди».`)}
      </Notice>
    </Page>
  )
}
