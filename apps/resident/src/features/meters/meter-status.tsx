import { verificationNotice } from '@mosobleirc/domain/meters'
import { type CalendarDate, formatDate, formatDay, pluralRu } from '@mosobleirc/domain/shared'
import { Banner, Pill } from '@mosobleirc/ui'
import { CircleCheck, Clock3, Radio, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { typeset } from '../../lib/typeset.ts'
import type { Meter } from './meters.api.ts'

/** What a meter wants of the resident, as a pill: a sign and words. */
export const MeterStatus = ({ meter }: { meter: Meter }) => {
  switch (meter.state) {
    case 'due':
      return (
        <Pill look="attention" icon={Clock3}>
          {typeset(`Нужно внести до ${formatDay(meter.window.to)}`)}
        </Pill>
      )
    case 'given':
      return (
        <Pill look="ok" icon={CircleCheck}>
          {typeset(`Показания внесены ${meter.last ? formatDay(meter.last.takenOn) : ''}`)}
        </Pill>
      )
    case 'closed':
      return (
        <Pill look="neutral" icon={Clock3}>
          {typeset(`Вносить с ${formatDay(meter.window.from)}`)}
        </Pill>
      )
    case 'automatic':
      return (
        <Pill look="primary" icon={Radio}>
          {typeset('Передаёт показания сам')}
        </Pill>
      )
    case 'archived':
      return (
        <Pill look="neutral" icon={CircleCheck}>
          {typeset('Снят с учёта')}
        </Pill>
      )
  }
}

/** The next verification: loud when it is near or over, a quiet line otherwise. */
export const verificationWords = (
  meter: Meter,
  today: CalendarDate,
): { notice?: ReactNode; note?: string } => {
  if (meter.verifyUntil === undefined || meter.archived) return {}
  const notice = verificationNotice(meter.verifyUntil, today)
  if (!notice) return { note: typeset(`Следующая поверка ${formatDate(meter.verifyUntil)}`) }
  if (notice.kind === 'expired') {
    return {
      notice: (
        <Banner
          look="attention"
          icon={TriangleAlert}
          title={typeset(`Поверка была до ${formatDate(meter.verifyUntil)}.`)}
        >
          {typeset('Счётчик считается неисправным: три месяца начисляют по среднему, потом по нормативу.')}
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
      </Banner>
    ),
  }
}
