import { Row, RowList } from '@mosobleirc/ui'
import { MessageCircle } from 'lucide-react'
import { type RequestAddress, requestHref } from '../../lib/request-href.ts'
import { typeset } from '../../lib/typeset.ts'

/** The way from a thing to a question about it: what it is goes along by itself. */
export const AskRow = ({ title, about }: { title: string; about: RequestAddress }) => (
  <RowList snug>
    <Row
      icon={MessageCircle}
      title={typeset(title)}
      second={typeset('Специалист ответит в чате')}
      href={requestHref(about)}
    />
  </RowList>
)
