import { Term } from '@mosobleirc/ui'
import { useGlossary } from './glossary.ts'
import type { TermCode } from './term-of-service.ts'
import { typeset } from './typeset.ts'

/**
 * «?» beside a professional word, with its sentence from the glossary. Every feature has such words, so it stands below
 * them. Nothing is shown before the sentence is here: a sign that says nothing helps nobody.
 */
export const WhatIs = ({ code, word }: { code: TermCode; word: string }) => {
  const known = useGlossary().data?.value.terms.find((term) => term.code === code)
  if (!known) return null
  return (
    <Term
      word={word}
      title={typeset(known.term)}
      sentence={typeset(known.sentence)}
      {...(known.article !== undefined && {
        more: { href: `/service/help/articles/${known.article}`, text: 'Подробнее' },
      })}
    />
  )
}
