import { isButtonTarget } from '@mosobleirc/domain/news'
import { ButtonLink } from '@mosobleirc/ui'
import { ExternalLink } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { NewsItem } from './news.api.ts'

/** Where an item leads. An address that may not be followed makes no button, whatever the server says. */
export const NewsButton = ({
  button: { text, target },
  look,
}: {
  button: NonNullable<NewsItem['button']>
  look: 'filled' | 'tint'
}) => {
  if (!isButtonTarget(target)) return null
  const external = !target.startsWith('/')
  return (
    <ButtonLink look={look} href={target} external={external} {...(external && { iconAfter: ExternalLink })}>
      {typeset(text)}
    </ButtonLink>
  )
}
