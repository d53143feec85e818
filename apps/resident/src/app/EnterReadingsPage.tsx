import { Banner, BottomAction, ButtonLink, SkeletonCard } from '@mosobleirc/ui'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { CONTACT_PHONE } from '../features/contacts/contacts.ts'
import { GivenReading } from '../features/meters/GivenReading.tsx'
import { type Meter, type Receipt, useMeters } from '../features/meters/meters.api.ts'
import { ReadingForm } from '../features/meters/ReadingForm.tsx'
import { requestHref } from '../lib/request-href.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { StepScreen } from './StepScreen.tsx'
import { useChosenAccount } from './use-chosen-account.ts'

type Given = { meter: Meter; receipt: Receipt }

/** All meters that are due in one pass: one a screen, with «Далее», and the receipts at the end. */
export const EnterReadingsPage = () => {
  const { accountId } = useParams({ strict: false })
  const { data, error, ...rest } = useMeters(accountId ?? '')
  if (data) return <Pass meters={data.value.meters} />
  return (
    <StepScreen title="Показания">
      <div className="px-16">
        {error ? (
          <LoadFailed what="Счётчики не загрузились" error={error} {...rest} />
        ) : (
          <SkeletonCard rows={3} words="Загружаем счётчики" />
        )}
      </div>
    </StepScreen>
  )
}

const Pass = ({ meters }: { meters: readonly Meter[] }) => {
  const { accountId } = useParams({ strict: false })
  const { accounts } = useChosenAccount()
  const router = useRouter()
  const { meter: first } = useSearch({ strict: false })
  // Fixed when the pass begins: the list must not shorten under the resident's hands as readings are given.
  const [queue] = useState(() => orderOf(meters, first))
  const [given, setGiven] = useState<readonly Given[]>([])
  const meter = queue[given.length]
  const account = accounts.find(({ id }) => id === accountId)
  const where = account && [account.ownName, account.shortAddress].filter(Boolean).join(' · ')

  if (!meter)
    return (
      <AllGiven given={given} onClose={() => router.history.push(`/meters?account=${accountId ?? ''}`)} />
    )
  const step = { done: given.length + 1, of: queue.length, words: `${given.length + 1} из ${queue.length}` }
  return (
    <StepScreen
      title="Показания"
      {...(where !== undefined && { subtitle: where })}
      {...(queue.length > 1 && {
        step,
        action: <span className="text-body font-title">{typeset(step.words)}</span>,
      })}
    >
      <ReadingForm
        // A new form for a new meter: nothing of the one before stays in it.
        key={meter.id}
        meter={meter}
        next={queue[given.length + 1]}
        onGiven={(receipt) => setGiven([...given, { meter, receipt }])}
        supportPhone={CONTACT_PHONE}
        askHref={(value) => requestHref({ topic: 'R3', meter: meter.id, value, account: accountId ?? '' })}
      />
    </StepScreen>
  )
}

/** The meter that was pressed first, then the others that are due. */
const orderOf = (meters: readonly Meter[], first: unknown): readonly Meter[] => {
  const pressed = meters.filter((meter) => meter.id === first)
  return [...pressed, ...meters.filter((meter) => meter.state === 'due' && meter.id !== first)]
}

const AllGiven = ({ given, onClose }: { given: readonly Given[]; onClose: () => void }) => (
  <StepScreen title={given.length === 1 ? 'Показание принято' : 'Показания приняты'} onBack={onClose}>
    <div className="stack px-16 pb-24">
      <Banner
        look="ok"
        icon={CircleCheck}
        title={typeset(given.length === 0 ? 'Всё уже внесено.' : 'Принято, спасибо!')}
        live
      >
        {given[0] ? typeset('Исправить можно, пока открыт приём.') : undefined}
      </Banner>
      {given.map(({ meter, receipt }) => (
        <GivenReading key={meter.id} meter={meter} receipt={receipt} />
      ))}
    </div>
    <BottomAction>
      <ButtonLink href="/meters">{typeset('К счётчикам')}</ButtonLink>
    </BottomAction>
  </StepScreen>
)
