import { Avatar, Link } from '@mosobleirc/ui'
import { ArrowLeft, ChevronRight, Clock3 } from 'lucide-react'
import { typeset } from '../../../lib/typeset.ts'
import type { RequestDetail } from '../requests.api.ts'
import { answerBy } from '../term-words.ts'

/** Who answers, and until when: always before the eyes. */
export const ChatHead = ({
  request: { id, number, holder, dueOn },
  onBack,
}: {
  request: RequestDetail
  onBack: () => void
}) => (
  <header className="@container safe-top flex-none bg-card">
    <div className="flex min-h-[min(3.75rem,84px)] items-center gap-10 px-16 py-6">
      <button
        type="button"
        onClick={onBack}
        aria-label="Назад"
        className="-ml-8 grid size-[min(2.75rem,60px)] flex-none place-items-center rounded-full active:bg-tint"
      >
        <ArrowLeft className="icon" aria-hidden />
      </button>
      <span className="@max-[17em]:hidden">
        <Avatar name={holder.name} />
      </span>
      <div className="min-w-0 flex-1">
        <h1 tabIndex={-1} className="line-clamp-2 text-[1.0625rem] leading-[1.25] font-bold">
          {holder.name ?? holder.team}
        </h1>
        <p className="truncate text-small text-text-2">
          {typeset(holder.name === undefined ? 'Специалиста ещё назначают' : holder.team)}
        </p>
      </div>
    </div>
    <Link
      href={`/requests/${id}`}
      className="flex min-h-[2.75rem] flex-wrap items-center justify-between gap-x-12 border-y border-line px-16 py-6 text-small active:bg-card-2"
    >
      <span className="flex items-center gap-8 text-text-2">
        <Clock3 className="icon-tiny" aria-hidden />
        {typeset(`Заявка № ${number}`)}
      </span>
      <span className="flex items-center gap-4 font-title">
        {dueOn === undefined ? typeset('Ответ дан') : answerBy(dueOn)}
        <ChevronRight className="icon-tiny text-text-2" aria-hidden />
      </span>
    </Link>
  </header>
)
