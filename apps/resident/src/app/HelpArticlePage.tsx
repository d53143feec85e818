import { ApiRefusal } from '@mosobleirc/contract'
import { BottomAction, ButtonLink, EmptyState, HeaderAction, SkeletonCard } from '@mosobleirc/ui'
import { useParams } from '@tanstack/react-router'
import { Check, Share2 } from 'lucide-react'
import { HELP } from '../features/help/help-address.ts'
import { useHelpArticle } from '../features/help/help.api.ts'
import { HelpAnswer } from '../features/help/HelpAnswer.tsx'
import { HelpFeedback } from '../features/help/HelpFeedback.tsx'
import { requestHref } from '../lib/request-href.ts'
import { wasSignedIn } from '../lib/signed-in.ts'
import { typeset } from '../lib/typeset.ts'
import { useShare } from '../lib/use-share.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { StepScreen } from './StepScreen.tsx'
import { useBack } from './use-back.ts'
import { WayIn } from './WayIn.tsx'

/** One answer, and where to go when it was not enough. */
export const HelpArticlePage = () => {
  const { article: code = '' } = useParams({ strict: false })
  const { data, error, ...rest } = useHelpArticle(code)
  const article = data?.value
  const gone = error instanceof ApiRefusal && error.code === 'not-found'
  return (
    <StepScreen
      title="Помощник"
      onBack={useBack(HELP)}
      {...(article && { action: <ShareAction title={article.question} /> })}
    >
      <div className="stack px-16 pb-24">
        {article && (
          <>
            <title>{`${article.question} · МосОблЕИРЦ Онлайн`}</title>
            <SeenNote seenAt={data.seenAt} />
            <HelpAnswer
              article={article}
              feedback={wasSignedIn() && <HelpFeedback key={code} article={code} />}
            />
          </>
        )}
        {!article && gone && <Gone />}
        {!article && error && !gone && <LoadFailed what="Ответ не загрузился" error={error} {...rest} />}
        {!article && !error && <SkeletonCard rows={6} words="Загружаем ответ" />}
        <WayIn />
      </div>
      {article?.requestTopic !== undefined && wasSignedIn() && (
        <BottomAction>
          <ButtonLink href={requestHref({ topic: article.requestTopic })}>
            {typeset('Отправить обращение')}
          </ButtonLink>
          <p className="mt-8 text-center text-second text-text-2">{typeset('Тема подставится сама')}</p>
        </BottomAction>
      )}
    </StepScreen>
  )
}

const ShareAction = ({ title }: { title: string }) => {
  const { share, copied } = useShare(title)
  return (
    <span aria-live="polite">
      <HeaderAction
        icon={copied ? Check : Share2}
        word={copied ? typeset('Ссылка скопирована') : 'Поделиться'}
        onPress={share}
      />
    </span>
  )
}

const Gone = () => (
  <EmptyState
    title={typeset('Такого ответа нет')}
    actions={<ButtonLink href={HELP}>{typeset('Показать все вопросы')}</ButtonLink>}
  >
    {typeset('Его переписали или убрали. Найдите вопрос по словам или среди всех разделов')}
  </EmptyState>
)
