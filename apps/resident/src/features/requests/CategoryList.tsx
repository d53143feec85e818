import { findCategories, findEmergency } from '@mosobleirc/domain/requests'
import { Button, EmptyState, Row, RowList, SearchField } from '@mosobleirc/ui'
import { useState } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { categoryLook } from './category-look.ts'
import { EmergencyNotice } from './EmergencyNotice.tsx'
import type { Catalogue } from './requests.api.ts'

const OTHER = 'R0'

/** «О чём обращение?»: «Другое» first, narrowed by the words people use. */
export const CategoryList = ({
  catalogue: { categories, emergencies },
  hrefOf,
}: {
  catalogue: Catalogue
  hrefOf: (category: string) => string
}) => {
  const [typed, setTyped] = useState('')
  const found = findCategories(categories, typed)
  const emergency = findEmergency(emergencies, typed)
  const other = categories.find(({ code }) => code === OTHER)
  return (
    <>
      <search>
        <SearchField
          label="Найти категорию"
          placeholder="Найти категорию"
          value={typed}
          onChange={setTyped}
        />
      </search>
      {emergency && <EmergencyNotice emergency={emergency} />}
      <output className="sr-only">{typed === '' ? '' : `Найдено категорий: ${found.length}`}</output>
      {found.length === 0 ? (
        <EmptyState
          title={typeset('Такой категории нет')}
          actions={
            <Button look="tint" onClick={() => setTyped('')}>
              {typeset('Показать все категории')}
            </Button>
          }
        >
          {typeset(`По словам «${typed.trim()}» ничего не нашли. Можно написать своими словами.`)}
        </EmptyState>
      ) : null}
      <RowList label="Категории обращений">
        {(found.length === 0 && other ? [other] : found).map(({ code, title, description }) => (
          <Row
            key={code}
            {...categoryLook(code)}
            title={typeset(title)}
            second={typeset(description)}
            href={hrefOf(code)}
          />
        ))}
      </RowList>
    </>
  )
}
