import { Button, FailedState, Row, RowList, ScreenHeader, SectionHeading, SkeletonCard } from '@mosobleirc/ui'
import { useRouter } from '@tanstack/react-router'
import { House, LogOut, Mail, Plus, Smartphone, UserRound } from 'lucide-react'
import { useHome } from '../features/home/home.api.ts'
import { useProfile, useSignOut } from '../features/residents/residents.api.ts'
import { explain, requestCode } from '../lib/explain.ts'
import { typeset } from '../lib/typeset.ts'
import { ThemeChoice } from './ThemeChoice.tsx'

/** The resident, the accounts, how the app looks, and the way out. */
export const ProfilePage = () => {
  const router = useRouter()
  const { data, error, isFetching, refetch } = useProfile()
  const accounts = useHome().data?.value.accounts ?? []
  const signOut = useSignOut(() => router.history.replace('/start'))
  const profile = data?.value
  const name = [profile?.firstName, profile?.middleName, profile?.lastName].filter(Boolean).join(' ')
  return (
    <main className="safe-top mx-auto w-full max-w-[752px] px-16 pb-24">
      <title>Профиль · МосОблЕИРЦ Онлайн</title>
      <ScreenHeader title="Профиль" onBack={() => router.history.push('/')} />
      <div className="stack">
        {!profile && !error && <SkeletonCard rows={2} words="Загружаем профиль" />}
        {!profile && error && (
          <FailedState
            title={typeset('Профиль не загрузился')}
            onRepeat={() => void refetch()}
            repeating={isFetching}
            code={requestCode(error)}
          >
            {explain(error)}
          </FailedState>
        )}
        {profile && (
          <RowList label="Ваши данные">
            {profile.registered ? (
              <Row icon={UserRound} title={name} second={profile.phoneMasked} />
            ) : (
              <Row
                icon={UserRound}
                title={typeset('Скажите, как вас зовут')}
                second={profile.phoneMasked}
                href="/register/profile"
              />
            )}
            {profile.email !== undefined && (
              <Row
                icon={Mail}
                tone="people"
                title={profile.email}
                second={typeset(
                  profile.emailConfirmed
                    ? 'Адрес подтверждён'
                    : 'Адрес не подтверждён: чеки храним в приложении',
                )}
              />
            )}
          </RowList>
        )}
        <SectionHeading>{typeset('Лицевые счета')}</SectionHeading>
        <RowList label="Лицевые счета">
          {accounts.map(({ id, ownName, shortAddress, number }) => (
            <Row key={id} icon={House} title={ownName ?? shortAddress} second={`ЛС ${number}`} />
          ))}
          <Row
            icon={Plus}
            title={<span className="text-primary">{typeset('Добавить счёт')}</span>}
            href="/register"
          />
        </RowList>
        <SectionHeading>{typeset('Вид')}</SectionHeading>
        <ThemeChoice />
        <RowList>
          <Row icon={Smartphone} title={typeset('Как поставить на телефон')} href="/install" />
        </RowList>
        <Button
          look="text"
          icon={LogOut}
          onClick={() => signOut.mutate()}
          busy={signOut.isPending ? 'Выходим…' : undefined}
        >
          Выйти
        </Button>
        {signOut.error && (
          <p role="alert" className="px-4 text-second text-bad">
            {explain(signOut.error)}
          </p>
        )}
      </div>
    </main>
  )
}
