import { pluralRu } from '@mosobleirc/domain/shared'
import { Row, RowList, SectionHeading, type Tone, Unbroken } from '@mosobleirc/ui'
import {
  Check,
  Gauge,
  type LucideIcon,
  MessageSquareText,
  ReceiptText,
  UserRound,
  Wallet,
} from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { Home } from './home.api.ts'
import { type Answered, type ToDo, toDoOf } from './to-do.ts'

const pictures: Record<ToDo['kind'], { icon: LucideIcon; tone: Tone }> = {
  answer: { icon: MessageSquareText, tone: 'house' },
  order: { icon: Wallet, tone: 'warn' },
  readings: { icon: Gauge, tone: 'water' },
  pay: { icon: Wallet, tone: 'warn' },
  profile: { icon: UserRound, tone: 'people' },
  receipt: { icon: ReceiptText, tone: 'house' },
}

/** «Что сделать»: short rows, gone when done. */
export const ToDoList = ({ home, answered }: { home: Home; answered: readonly Answered[] }) => {
  const rows = toDoOf(home, answered)
  const count = `${rows.length} ${pluralRu(rows.length, 'дело', 'дела', 'дел')}`
  return (
    <section className="stack" aria-labelledby="to-do">
      <SectionHeading id="to-do" {...(rows.length > 0 && { note: typeset(count) })}>
        {typeset('Что сделать')}
      </SectionHeading>
      <RowList>
        {rows.length === 0 && (
          <Row icon={Check} tone="ok" title="Всё сделано" second={typeset('Сейчас от вас ничего не нужно')} />
        )}
        {rows.map(({ kind, title, second, attention, href }) => (
          <Row
            key={`${kind} ${href}`}
            {...pictures[kind]}
            title={title}
            second={<Unbroken text={second} />}
            attention={attention}
            href={href}
          />
        ))}
      </RowList>
    </section>
  )
}
