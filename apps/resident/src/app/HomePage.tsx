import { formatDay, weekdayName } from '@mosobleirc/domain/shared'
import { Card, FailedState, TabHeader } from '@mosobleirc/ui'
import { useState } from 'react'
import { NoAccount } from '../features/accounts/NoAccount.tsx'
import { UnverifiedNotice } from '../features/accounts/UnverifiedNotice.tsx'
import { AccountStrip } from '../features/home/AccountStrip.tsx'
import { type Home, useHome } from '../features/home/home.api.ts'
import { HomeHero } from '../features/home/HomeHero.tsx'
import { HomeSkeleton } from '../features/home/HomeSkeleton.tsx'
import { ServiceTiles } from '../features/home/ServiceTiles.tsx'
import { ToDoList } from '../features/home/ToDoList.tsx'
import { LinkTiles } from '../features/links/LinkTiles.tsx'
import { Emergencies, HomeNews } from '../features/news/HomeNews.tsx'
import { useAnswered } from '../features/requests/use-answered.ts'
import { explain, requestCode } from '../lib/explain.ts'
import { greeting } from '../lib/greeting.ts'
import { typeset } from '../lib/typeset.ts'
import { todayInMoscow } from './today.ts'

/** Сколько, до какого числа, что сделать: without scrolling. */
export const HomePage = () => {
  const { data, error, isFetching, refetch } = useHome()
  const [now] = useState(() => new Date())
  const home = data?.value
  const name = home?.firstName
  const today = home?.today ?? todayInMoscow(now)
  return (
    <main className="safe-top mx-auto w-full max-w-[752px] px-16 pb-24 min-[1200px]:max-w-[1188px] min-[1200px]:px-20">
      <title>МосОблЕИРЦ Онлайн</title>
      <TabHeader
        title={typeset(name === undefined ? greeting(now) : `${greeting(now)}, ${name}`)}
        subtitle={`${formatDay(today)}, ${weekdayName(today)}`}
        profileHref="/profile"
      />
      <div className="stack not-empty:mb-12">
        <Emergencies />
      </div>
      {home && <Full home={home} seenAt={data.seenAt} now={now} />}
      {!home && error && (
        <FailedState
          title={typeset('Счета не загрузились')}
          onRepeat={() => void refetch()}
          repeating={isFetching}
          code={requestCode(error)}
        >
          {explain(error)}
        </FailedState>
      )}
      {!home && !error && <HomeSkeleton />}
    </main>
  )
}

type Shown = { home: Home; seenAt: Date | undefined; now: Date }

const Full = ({ home, seenAt, now }: Shown) => (
  <div className="stack min-[1200px]:grid min-[1200px]:grid-cols-[408px_minmax(0,720px)] min-[1200px]:items-start min-[1200px]:gap-20">
    <div className="stack">
      <Money home={home} seenAt={seenAt} now={now} />
      <AccountStrip accounts={home.accounts} />
    </div>
    <div className="stack min-[1200px]:-mt-16">
      {home.accounts.some(({ verified }) => verified) && <ToDo home={home} />}
      <ServiceTiles>
        <LinkTiles codes={['subsidy', 'dispatch']} />
      </ServiceTiles>
      <HomeNews />
    </div>
  </div>
)

const ToDo = ({ home }: { home: Home }) => (
  <ToDoList home={home} answered={useAnswered(home.badges.requests)} />
)

/** The hero speaks of accounts that are proved to be the resident's; until there is one, the way to it. */
const Money = ({ home, seenAt, now }: Shown) => {
  const [first] = home.accounts
  if (!first) return <NoAccount />
  if (home.accounts.some(({ verified }) => verified))
    return <HomeHero home={home} seenAt={seenAt} now={now} />
  return (
    <Card>
      <UnverifiedNotice what="Суммы, платежи и показания" accountId={first.id} />
    </Card>
  )
}
