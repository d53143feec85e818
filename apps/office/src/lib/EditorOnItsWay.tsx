import { Button } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { explain } from './explain.ts'
import { Notice } from './Notice.tsx'
import { Page } from './Page.tsx'

/** An editor's page before there is anything to edit: on its way, or why it did not come. */
export const EditorOnItsWay = ({
  title,
  failed,
  fault,
  onRepeat,
}: {
  title: string
  /** «Новость не открылась» */
  failed: string
  fault: Error | null
  onRepeat: () => void
}) => (
  <Page title={title}>
    {fault ? (
      <Notice
        icon={CircleAlert}
        tone="bad"
        title={failed}
        actions={<Button onClick={onRepeat}>Повторить</Button>}
      >
        {explain(fault)}
      </Notice>
    ) : (
      <>
        <output className="sr-only">Загружаем</output>
        <span aria-hidden="true" className="skeleton block h-[60vh] rounded-pane" />
      </>
    )}
  </Page>
)
