import { CardDoor } from './CardDoor.tsx'
import { useOpenedCard } from './card.api.ts'
import { ConnectionPanel } from './ConnectionPanel.tsx'
import { ResidentCard } from './ResidentCard.tsx'

/** Beside a conversation: who asks. Closed until somebody says what they need it for. */
export const ResidentPanel = ({
  requestId,
  residentName,
  isConnection,
  isOpen,
}: {
  requestId: string
  residentName: string
  isConnection: boolean
  /** Whether the request still wants an answer. */
  isOpen: boolean
}) => {
  const { data: card } = useOpenedCard(requestId)
  return (
    <>
      {isConnection && isOpen && <ConnectionPanel requestId={requestId} />}
      {card ? (
        <ResidentCard requestId={requestId} card={card} />
      ) : (
        <CardDoor requestId={requestId} residentName={residentName} />
      )}
    </>
  )
}
