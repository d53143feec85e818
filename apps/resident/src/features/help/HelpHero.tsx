import { Link } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { HELP, searchHref } from './help-address.ts'
import { HelpAsk } from './HelpAsk.tsx'

/** What people come for most in a heating season. */
const OFTEN = ['Отопление', 'Поверка', 'Пени']

/** «Онлайн помощник» at the head of «Сервис»: ask at once, or go and look round. */
export const HelpHero = ({ onAsk }: { onAsk: (question: string) => void }) => (
  <section
    aria-labelledby="helper"
    className="@container min-w-0 rounded-hero bg-due px-16 pt-18 pb-16 text-on-hero [--focus:var(--on-hero)]"
  >
    <div className="relative mb-16 flex items-start gap-12">
      <div className="min-w-0 flex-1">
        <h2 id="helper" className="text-[1.375rem] leading-[1.25] font-bold">
          <Link href={HELP} className="after:absolute after:inset-0">
            {typeset('Онлайн помощник')}
          </Link>
        </h2>
        <p className="mt-4 max-w-[14em] text-body leading-[1.3] text-due-text-2">
          {typeset('Ответы на вопросы со ссылкой на закон')}
        </p>
      </div>
      <Bubbles />
    </div>
    <div className="text-text [--focus:var(--primary)]">
      <HelpAsk onAsk={onAsk} />
    </div>
    <ul aria-label="Спрашивают чаще всего" className="mt-10 flex flex-wrap gap-8">
      {OFTEN.map((word) => (
        <li key={word}>
          <Link
            href={searchHref(word)}
            className="flex min-h-[2.75rem] items-center rounded-full bg-due-second px-16 text-[1rem] font-title active:opacity-90"
          >
            {word}
          </Link>
        </li>
      ))}
    </ul>
  </section>
)

/** A question and its answer, as a picture. */
const Bubbles = () => (
  <svg viewBox="0 0 92 56" className="h-[56px] flex-none @max-[17em]:hidden" aria-hidden>
    <path
      className="fill-due-text-2"
      d="M8 2h46a8 8 0 0 1 8 8v18a8 8 0 0 1-8 8H25l-9 9v-9H8a8 8 0 0 1-8-8V10a8 8 0 0 1 8-8Z"
    />
    <path className="fill-none stroke-due" strokeWidth="3" strokeLinecap="round" d="M11 14h36M11 22h22" />
    <path
      className="fill-lit"
      d="M46 20h38a8 8 0 0 1 8 8v12a8 8 0 0 1-8 8h-3v8l-8-8H46a8 8 0 0 1-8-8V28a8 8 0 0 1 8-8Z"
    />
    <path
      className="fill-none stroke-due"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
      d="m57 34 6 6 11-11"
    />
  </svg>
)
