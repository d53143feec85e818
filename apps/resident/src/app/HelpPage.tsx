import { SkeletonCard } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { searchHref } from '../features/help/help-address.ts'
import { useHelp } from '../features/help/help.api.ts'
import { HelpAsk } from '../features/help/HelpAsk.tsx'
import { HelpHome } from '../features/help/HelpHome.tsx'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { SubPage } from './SubPage.tsx'
import { useBack } from './use-back.ts'
import { WayIn } from './WayIn.tsx'

/** «Онлайн помощник»: ask first, then what others ask, then everything. */
export const HelpPage = () => {
  const { history } = useRouter()
  const { data, error, ...rest } = useHelp()
  return (
    <SubPage title={typeset('Онлайн помощник')} onBack={useBack('/service')}>
      <HelpAsk onAsk={(question) => history.push(searchHref(question))} />
      {data && (
        <>
          <SeenNote seenAt={data.seenAt} />
          <HelpHome help={data.value} />
        </>
      )}
      {!data && error && <LoadFailed what="Вопросы не загрузились" error={error} {...rest} />}
      {!data && !error && <SkeletonCard rows={6} words="Загружаем вопросы" />}
      <WayIn />
    </SubPage>
  )
}
