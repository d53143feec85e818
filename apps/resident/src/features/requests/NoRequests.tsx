import { ButtonLink, EmptyState } from '@mosobleirc/ui'
import { Plus } from 'lucide-react'
import { requestHref } from '../../lib/request-href.ts'
import { typeset } from '../../lib/typeset.ts'
import type { ListState } from './requests.api.ts'
import { TalkPicture } from './TalkPicture.tsx'

/** Nothing was asked yet, or everything was answered. */
export const NoRequests = ({ state }: { state: ListState }) =>
  state === 'open' ? (
    <EmptyState
      picture={<TalkPicture />}
      title={typeset('Открытых заявок нет')}
      actions={
        <>
          <ButtonLink icon={Plus} href={requestHref()}>
            {typeset('Новая заявка')}
          </ButtonLink>
          <ButtonLink look="text" href="/service/help">
            {typeset('Сначала найти ответ')}
          </ButtonLink>
        </>
      }
    >
      {typeset('Спросите специалиста: ответ и срок появятся здесь')}
    </EmptyState>
  ) : (
    <EmptyState picture={<TalkPicture />} title={typeset('Выполненных заявок нет')}>
      {typeset('Когда специалист ответит, заявка перейдёт сюда вместе с перепиской')}
    </EmptyState>
  )
