import { HeaderAction, SkeletonCard } from '@mosobleirc/ui'
import { FileSearch } from 'lucide-react'
import { useState } from 'react'
import { ConnectionForm } from '../features/requests/ConnectionForm.tsx'
import { ConnectionSent } from '../features/requests/ConnectionSent.tsx'
import type { ConnectionReceipt } from '../features/requests/requests.api.ts'
import { useProfile } from '../features/residents/residents.api.ts'
import { typeset } from '../lib/typeset.ts'
import { LoadFailed } from './LoadFailed.tsx'
import { StepScreen } from './StepScreen.tsx'

/** «Это не мой адрес»: a request to staff, who find the right account. A slip in the number is mended where it was typed. */
export const ForeignAddressPage = () => {
  const { data, error, ...rest } = useProfile()
  const [receipt, setReceipt] = useState<ConnectionReceipt>()
  const profile = data?.value
  const fullName = [profile?.lastName, profile?.firstName, profile?.middleName].filter(Boolean).join(' ')
  return (
    <StepScreen
      title={typeset('Заявка на подключение')}
      {...(!receipt && {
        action: <HeaderAction icon={FileSearch} word={typeset('Сверить номер')} href="/register/fields" />,
      })}
    >
      {receipt && <ConnectionSent receipt={receipt} />}
      {profile && !receipt && (
        <ConnectionForm
          owner={profile.id}
          known={{ fullName, ...(profile.email !== undefined && { email: profile.email }) }}
          onSent={setReceipt}
        />
      )}
      {!profile && (
        <div className="px-16">
          {error ? (
            <LoadFailed what="Профиль не загрузился" error={error} {...rest} />
          ) : (
            <SkeletonCard rows={4} words="Загружаем форму" />
          )}
        </div>
      )}
    </StepScreen>
  )
}
