import { IconSquare, Sum } from '@mosobleirc/ui'
import { X } from 'lucide-react'
import { typeset } from '../../lib/typeset.ts'
import type { AskedSubject } from './request-draft.ts'
import { subjectLooks } from './subject-look.ts'

/** What the request came from, attached by itself; it can be taken off. */
export const SubjectCard = ({ subject, onTakeOff }: { subject: AskedSubject; onTakeOff: () => void }) => {
  const { icon, tone, word } = subjectLooks[subject.kind]
  return (
    <section aria-label="О чём обращение" className="@container rounded-card bg-card">
      <div className="relative flex items-center gap-12 py-12 pr-8 pl-16 @max-[17em]:flex-col @max-[17em]:items-start @max-[17em]:pr-16">
        <IconSquare icon={icon} tone={tone} />
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-12 @max-[17em]:w-full">
          <div className="min-w-0">
            <p className="text-body font-title">{typeset(subject.title)}</p>
            <p className="text-second text-text-2">{typeset(subject.note)}</p>
          </div>
          {subject.amount !== undefined && (
            <p className="text-body font-title">
              <Sum amount={subject.amount} />
            </p>
          )}
        </div>
        <button
          type="button"
          onClick={onTakeOff}
          aria-label={typeset(`Убрать ${word} из обращения`)}
          className="grid size-[min(3rem,60px)] flex-none place-items-center rounded-full text-text-2 active:bg-tint @max-[17em]:absolute @max-[17em]:top-8 @max-[17em]:right-8"
        >
          <X className="icon-middle" aria-hidden />
        </button>
      </div>
    </section>
  )
}
