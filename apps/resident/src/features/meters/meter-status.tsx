import { verificationNotice } from '@mosobleirc/domain/meters'
import { type CalendarDate, formatDate, formatDay, pluralRu } from '@mosobleirc/domain/shared'
import { Banner, Pill } from '@mosobleirc/ui'
import { CircleCheck, Clock3, type LucideIcon, Radio, TriangleAlert } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { WhatIs } from '../../lib/WhatIs.tsx'
import type { Meter } from './meters.api.ts'

type Status = { look: ComponentProps<typeof Pill>['look']; icon: LucideIcon; words: string }

const statuses: Record<Meter['state'], (meter: Meter) => Status> = {
  due: ({ window }) => ({
    look: 'attention',
    icon: Clock3,
    words: `Нужно внести до ${formatDay(window.to)}`,
  }),
  given: ({ last }) => ({
    look: 'ok',
    icon: CircleCheck,
    words: `Показания внесены ${last ? formatDay(last.takenOn) : ''}`,
  }),
  closed: ({ window }) => ({ look: 'neutral', icon: Clock3, words: `Вносить с ${formatDay(window.from)}` }),
  automatic: () => ({ look: 'primary', icon: Radio, words: 'Передаёт показания сам' }),
  archived: () => ({ look: 'neutral', icon: CircleCheck, words: 'Снят с учёта' }),
}

/** What a meter wants of the resident, as a pill: a sign and words. */
export const MeterStatus = ({ meter }: { meter: Meter }) => {
  const { look, icon, words } = statuses[meter.state](meter)
  return (
    <Pill look={look} icon={icon}>
      {typeset(words)}
    </Pill>
  )
}

/** The next verification: loud when it is near or over, a quiet line otherwise. */
export const verificationWords = (
  meter: Meter,
  today: CalendarDate,
): { notice?: ReactNode; note?: ReactNode } => {
  if (meter.verifyUntil === undefined || meter.archived) return {}
  const notice = verificationNotice(meter.verifyUntil, today)
  if (!notice)
    return {
      note: (
        <>
          {typeset(`Следующая поверка ${formatDate(meter.verifyUntil)}`)}
          <WhatVerificationIs />
        </>
      ),
    }
  if (notice.kind === 'expired') {
    return {
      notice: (
        <Banner
          look="attention"
          icon={TriangleAlert}
          title={typeset(`Поверка была до ${formatDate(meter.verifyUntil)}.`)}
        >
          {typeset('Счётчик считается неисправным: три месяца начисляют по среднему, потом по нормативу.')}
          <WhatVerificationIs />
        </Banner>
      ),
    }
  }
  const days = `через ${notice.days} ${pluralRu(notice.days, 'день', 'дня', 'дней')}`
  return {
    notice: (
      <Banner
        look="attention"
        icon={TriangleAlert}
        title={typeset(`Поверка до ${formatDay(meter.verifyUntil)},`)}
      >
        {typeset(
          `${notice.days === 0 ? 'сегодня последний день' : days}. Если пропустить, начислять будут без счётчика.`,
        )}
        <WhatVerificationIs />
      </Banner>
    ),
  }
}

const WhatVerificationIs = () => <WhatIs code="verification" word="поверка" />
