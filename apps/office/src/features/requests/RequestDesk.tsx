import { Button } from '@mantine/core'
import { admits, uploadStaffFile } from '@mosobleirc/contract'
import { CircleAlert } from 'lucide-react'
import { explain } from '../../lib/explain.ts'
import { Notice } from '../../lib/Notice.tsx'
import type { Self } from '../../lib/self.ts'
import { Mark } from './Bubble.tsx'
import { Composer } from './Composer.tsx'
import { Conversation } from './Conversation.tsx'
import { RequestHeader } from './RequestHeader.tsx'
import { type OfficeRequest, useOfficeRequest } from './requests.api.ts'
import { type SentLetter, useLetter } from './use-letter.ts'

/** One request: what it is, its conversation, and where to write. */
export const RequestDesk = ({ requestId, self }: { requestId: string; self: Self | undefined }) => {
  const { data, error, isFetching, refetch } = useOfficeRequest(requestId)
  if (data) return <Desk request={data} self={self} />
  if (error) {
    return (
      <Notice
        icon={CircleAlert}
        tone="bad"
        title="Заявка не открылась"
        actions={
          <Button variant="default" onClick={() => void refetch()}>
            {isFetching ? 'Загружаем…' : 'Повторить'}
          </Button>
        }
      >
        {explain(error)}
      </Notice>
    )
  }
  return <OnItsWay />
}

const Desk = ({ request, self }: { request: OfficeRequest; self: Self | undefined }) => {
  const letter = useLetter(request.id)
  // The stream may bring it before the answer to its sending does.
  const isHere = request.messages.some(({ clientId }) => clientId === letter.sent?.clientId)
  return (
    <>
      <RequestHeader request={request} selfId={self?.id} />
      <Conversation request={request} pending={letter.sent && !isHere && <Pending letter={letter.sent} />} />
      {request.status === 'closed' ? (
        <p className="flex-none border-t border-line bg-card px-16 py-16 text-text-2">
          Заявка закрыта, писать в неё нельзя.
        </p>
      ) : (
        <Composer
          request={request}
          letter={letter}
          mayAttach={self !== undefined && admits(uploadStaffFile.access, self.roles)}
        />
      )}
    </>
  )
}

/** Seen at once where it will stand, with the sign of the clock until the server has it. */
const Pending = ({ letter: { text, internal } }: { letter: SentLetter }) => (
  <div
    className={
      internal
        ? 'rounded-[14px] bg-warn-tint px-12 py-10 text-warn'
        : 'grid max-w-[34rem] gap-6 justify-self-end rounded-[16px] rounded-br-[5px] bg-due px-14 py-10 text-on-hero'
    }
  >
    <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{text}</p>
    <p className="flex items-center justify-end gap-4 text-note">
      <Mark state="sending" />
    </p>
  </div>
)

const OnItsWay = () => (
  <div className="grid gap-12 p-16">
    <output className="sr-only">Загружаем</output>
    {['w-[60%]', 'w-[40%]', 'ml-auto w-[55%]', 'w-[45%]'].map((width) => (
      <span key={width} aria-hidden="true" className={`skeleton block h-[3.5rem] rounded-[14px] ${width}`} />
    ))}
  </div>
)
