import { HelpCode } from '@mosobleirc/contract'
import { moscowMoment } from '@mosobleirc/domain/calendar'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { AnswerEditor } from '../features/help/AnswerEditor.tsx'
import { useAnswer, useAnswers } from '../features/help/help.api.ts'
import { EditorOnItsWay } from '../lib/EditorOnItsWay.tsx'
import { isRefusal } from '../lib/explain.ts'
import { useNow } from '../lib/use-now.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

/** One answer: opened by its code, or a new one where the address names none. */
export const AnswerPage = () => {
  const { article } = useParams({ strict: false })
  const navigate = useNavigate()
  const client = useQueryClient()
  const today = moscowMoment(useNow()).date
  const isKnown = article === undefined || HelpCode.safeParse(article).success
  const answers = useAnswers()
  const answer = useAnswer(isKnown ? article : undefined)
  const fault = answers.error ?? answer.error

  /** Opens an answer as it is now on the server. */
  const openAnew = async (code: string) => {
    await client.resetQueries({ queryKey: ['help', 'answer'] })
    await navigate({ to: '/handbook/answers/$article', params: { article: code }, replace: true })
  }
  if (!isKnown || isRefusal(answer.error, 'not-found')) return <NotFoundPage />
  if (answers.data && (article === undefined || answer.data)) {
    return (
      <AnswerEditor
        // What was opened anew begins anew.
        key={answer.data ? `${answer.data.code} ${answer.data.version}` : 'new'}
        opened={answer.data}
        answers={answers.data}
        today={today}
        onSaved={(code) => void openAnew(code)}
        onDiscard={() => void openAnew(article ?? '')}
      />
    )
  }
  return (
    <EditorOnItsWay
      title="Ответ помощника"
      failed="Ответ не открылся"
      fault={fault}
      onRepeat={() => void Promise.all([answers.refetch(), article && answer.refetch()])}
    />
  )
}
