import { Banner, Chip, Chips, ChipSelect, SearchField } from '@mosobleirc/ui'
import { MapPin, MapPinOff } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { Office } from './offices.api.ts'
import type { OfficeWish } from './pick-offices.ts'
import { findPosition, forgetPosition, type Position } from './use-position.ts'

type Filters = {
  offices: readonly Office[]
  wish: OfficeWish
  onWish: (wish: OfficeWish) => void
  position: Position
  /** How many are open at this minute. */
  openCount: number
}

/** What the list is narrowed by: words, nearness, hours, district, service. */
export const OfficeFilters = ({ offices, wish, onWish, position, openCount }: Filters) => {
  const near = position.kind === 'known'
  return (
    <>
      <search>
        <SearchField
          label="Найти офис"
          placeholder="Город, улица или офис"
          value={wish.search ?? ''}
          onChange={(search) => onWish(changed(wish, 'search', search))}
        />
      </search>
      <Chips label="Какие офисы показать">
        <Chip icon={MapPin} pressed={near} onPress={near ? forgetPosition : findPosition}>
          {position.kind === 'asking' ? 'Ищем вас…' : 'Рядом'}
        </Chip>
        <Chip pressed={wish.openNow === true} onPress={() => onWish({ ...wish, openNow: !wish.openNow })}>
          {typeset(`Открыты сейчас ${openCount}`)}
        </Chip>
        <Chip
          pressed={wish.onSaturday === true}
          onPress={() => onWish({ ...wish, onSaturday: !wish.onSaturday })}
        >
          {typeset('В субботу')}
        </Chip>
        <ChipSelect
          label="Округ"
          value={wish.municipality ?? ''}
          options={[{ value: '', label: 'Все округа' }, ...namesOf(offices.map((one) => one.municipality))]}
          onChange={(municipality) => onWish(changed(wish, 'municipality', municipality))}
        />
        {namesOf(offices.flatMap(({ services }) => services)).map(({ value, label }) => (
          <Chip
            key={value}
            pressed={wish.service === value}
            onPress={() => onWish(changed(wish, 'service', wish.service === value ? '' : value))}
          >
            {label}
          </Chip>
        ))}
      </Chips>
      {position.kind === 'refused' && <Refused why={position.why} />}
    </>
  )
}

/** An empty value is no wish. */
const changed = (
  wish: OfficeWish,
  name: 'search' | 'municipality' | 'service',
  value: string,
): OfficeWish => {
  const { [name]: _before, ...others } = wish
  return value === '' ? others : { ...others, [name]: value }
}

const namesOf = (names: readonly string[]) =>
  [...new Set(names)]
    .toSorted((a, b) => a.localeCompare(b, 'ru'))
    .map((name) => ({ value: name, label: name }))

const Refused = ({ why }: { why: 'forbidden' | 'unknown' }) => (
  <Banner look="attention" icon={MapPinOff} title={typeset('Ближайшие офисы не нашли.')} live>
    {typeset(
      why === 'forbidden'
        ? 'Браузеру запрещено показывать, где вы. Разрешите это в его настройках или найдите офис по городу и улице.'
        : 'Телефон не смог узнать, где вы. Попробуйте ещё раз или найдите офис по городу и улице.',
    )}
  </Banner>
)
