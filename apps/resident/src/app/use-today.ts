import type { CalendarDate } from '@mosobleirc/domain/shared'
import { useState } from 'react'
import { useHome } from '../features/home/home.api.ts'
import { todayInMoscow } from './today.ts'

/** The day by the server's clock; until it is known, by the device's, which may be wrong. */
export const useToday = (): CalendarDate => {
  const [deviceDay] = useState(() => todayInMoscow(new Date()))
  return useHome().data?.value.today ?? deviceDay
}
