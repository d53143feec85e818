import { formatDay } from '@mosobleirc/domain/shared'
import { ButtonLink, EmptyState } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import type { ConnectionReceipt } from './requests.api.ts'
import { TalkPicture } from './TalkPicture.tsx'

/** The number to name, and until when; a second one within a day is the first. */
export const ConnectionSent = ({
  receipt: { id, number, dueOn, joined },
}: {
  receipt: ConnectionReceipt
}) => (
  <div className="px-16">
    <output className="sr-only">Заявка отправлена</output>
    <EmptyState
      picture={<TalkPicture />}
      title={typeset(joined ? `У вас уже есть заявка № ${number}` : `Заявка № ${number} принята`)}
      actions={
        <>
          <ButtonLink href={`/requests/${id}`}>{typeset('Открыть заявку')}</ButtonLink>
          <ButtonLink href="/" look="text">
            {typeset('На главную')}
          </ButtonLink>
        </>
      }
    >
      {typeset(
        joined
          ? `Вы уже просили о том же сегодня, поэтому новую мы не завели. Ответим до ${formatDay(dueOn)}.`
          : `Ответим до ${formatDay(dueOn)}. Когда счёт найдётся, он появится на главной.`,
      )}
    </EmptyState>
  </div>
)
