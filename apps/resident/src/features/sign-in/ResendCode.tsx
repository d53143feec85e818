import { Clock, RotateCw } from 'lucide-react'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import type { Challenge } from './challenge.ts'
import { useRequestCode } from './sign-in.api.ts'

/** Says when the code can be asked for again, and then asks. The seconds are not read aloud one by one. */
export const ResendCode = ({
  challenge,
  onSent,
}: {
  challenge: Challenge
  onSent: (challenge: Challenge) => void
}) => {
  const left = useCountdown(challenge.resendAt)
  const { mutate, error, isPending } = useRequestCode(onSent)
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return (
    <div className="min-h-[2.75rem] pt-20">
      {left > 0 ? (
        <p className="flex items-center gap-10 py-6 text-body text-text-2" role="timer" aria-live="off">
          <Clock className="icon-middle" aria-hidden />
          <span className="min-w-0">
            {typeset('Запросить код снова через')} <strong className="font-bold text-text">{clock}</strong>
          </span>
        </p>
      ) : (
        <button
          type="button"
          onClick={() => !isPending && mutate(challenge.phone)}
          className="flex min-h-[2.75rem] items-center gap-10 text-body font-title text-primary"
        >
          <RotateCw className="icon-middle" aria-hidden />
          {isPending ? 'Отправляем код…' : 'Запросить код снова'}
        </button>
      )}
      {error && (
        <p role="alert" className="pb-6 text-second text-bad">
          {explain(error)}
        </p>
      )}
    </div>
  )
}
