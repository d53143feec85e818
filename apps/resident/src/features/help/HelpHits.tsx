import { Chip, Chips, Link } from '@mosobleirc/ui'
import { Landmark } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { typeset } from '../../lib/typeset.ts'
import { categoriesOf } from './categories-of.ts'
import { articleHref } from './help-address.ts'
import type { HelpHit } from './help.api.ts'
import { Marked } from './Marked.tsx'

/** Answers that were found, to be narrowed to one category. `between` stands below the filter. */
export const HelpHits = ({ hits, between }: { hits: readonly HelpHit[]; between?: ReactNode }) => {
  const [wanted, setWanted] = useState<string>()
  const categories = categoriesOf(hits)
  // Another question may have nothing of the category that was chosen for the one before.
  const chosen = categories.some(({ code }) => code === wanted) ? wanted : undefined
  const shown = chosen === undefined ? hits : hits.filter(({ category }) => category.code === chosen)
  return (
    <>
      {categories.length > 1 && (
        <Chips label="Из какого раздела">
          <Chip pressed={chosen === undefined} onPress={() => setWanted(undefined)}>
            {typeset(`Все ${hits.length}`)}
          </Chip>
          {categories.map(({ code, name, count }) => (
            <Chip key={code} pressed={chosen === code} onPress={() => setWanted(code)}>
              {typeset(`${name} ${count}`)}
            </Chip>
          ))}
        </Chips>
      )}
      {between}
      <ol aria-label="Ответы" className="@container min-w-0 rounded-card bg-card py-4">
        {shown.map((hit) => (
          <Hit key={hit.code} hit={hit} />
        ))}
      </ol>
    </>
  )
}

const Hit = ({ hit: { code, question, shortAnswer, act } }: { hit: HelpHit }) => (
  <li className="hairline relative px-16 py-14 active:bg-card-2">
    <Link
      href={articleHref(code)}
      className="text-[1.125rem] leading-[1.35] font-title after:absolute after:inset-0"
    >
      <Marked text={question} />
    </Link>
    <p className="mt-4 line-clamp-3 text-second text-text-2">
      <Marked text={shortAnswer} />
    </p>
    {act !== undefined && (
      <p className="mt-6 flex gap-8 text-second text-text-2">
        <Landmark className="icon-tiny mt-1" aria-hidden />
        <span className="min-w-0">{typeset(act)}</span>
      </p>
    )}
  </li>
)
