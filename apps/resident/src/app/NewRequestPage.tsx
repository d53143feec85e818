import { SkeletonCard } from '@mosobleirc/ui'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useHome } from '../features/home/home.api.ts'
import { CategoryList } from '../features/requests/CategoryList.tsx'
import { DraftRow } from '../features/requests/DraftRow.tsx'
import { RequestForm } from '../features/requests/RequestForm.tsx'
import { requestDraftName } from '../features/requests/request-draft.ts'
import { useCatalogue } from '../features/requests/requests.api.ts'
import { useProfile } from '../features/residents/residents.api.ts'
import { requestHref } from '../lib/request-href.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { SeenNote } from './SeenNote.tsx'
import { StepScreen } from './StepScreen.tsx'
import { useAskedSubject } from './use-asked-subject.ts'

/** «Новое обращение»: first what it is about, then the form of that category. */
export const NewRequestPage = () => {
  const router = useRouter()
  const address = useSearch({ from: '/signed-in/tasks/requests/new' })
  const catalogue = useCatalogue()
  const home = useHome()
  const profile = useProfile()
  const asked = useAskedSubject(address)
  const category = catalogue.data?.value.categories.find(({ code }) => code === address.topic)
  const failed = [catalogue, home, profile].find(({ data, error }) => error && !data)
  const { topic: _, ...withoutTopic } = address

  if (!catalogue.data || !home.data || !profile.data || asked.loading || asked.error) {
    const what = failed ?? asked
    return (
      <StepScreen title={typeset('Новое обращение')}>
        <div className="px-16">
          {what.error ? (
            <LoadFailed what="Категории не загрузились" {...what} error={what.error} />
          ) : (
            <SkeletonCard rows={6} words="Загружаем категории" />
          )}
        </div>
      </StepScreen>
    )
  }
  const { id: owner, phoneMasked, firstName, middleName, lastName } = profile.data.value
  if (!category) {
    return (
      <StepScreen title={typeset('О чём обращение?')}>
        <div className="stack px-16 pb-24">
          <SeenNote seenAt={catalogue.data.seenAt} />
          {asked.subject === undefined && <DraftRow owner={owner} />}
          <CategoryList
            catalogue={catalogue.data.value}
            hrefOf={(topic) => requestHref({ ...address, topic })}
          />
        </div>
      </StepScreen>
    )
  }
  const { accounts, today } = home.data.value
  const accountId = asked.subject?.accountId ?? address.account ?? firstOf(accounts)?.id ?? ''
  const name = [firstName, middleName, lastName].filter(Boolean).join(' ')
  return (
    <StepScreen title={typeset('Новое обращение')}>
      <RequestForm
        // Another category keeps what was typed; another thing that is asked about is another draft.
        key={requestDraftName(asked.subject)}
        owner={owner}
        category={category}
        emergencies={catalogue.data.value.emergencies}
        accounts={accounts}
        from={{ name: name === '' ? 'Вы' : name, phone: phoneMasked }}
        today={today}
        subject={asked.subject}
        prefilled={{ accountId, ...(asked.answers && { answers: asked.answers }) }}
        categoriesHref={requestHref(withoutTopic)}
        onSent={({ id }) => router.history.replace(`/requests/${id}?sent=true`)}
      />
    </StepScreen>
  )
}

/** Only one's own, proved account is filled in; of several the first. */
const firstOf = <Account extends { verified: boolean }>(accounts: readonly Account[]) =>
  accounts.find(({ verified }) => verified) ?? accounts[0]
