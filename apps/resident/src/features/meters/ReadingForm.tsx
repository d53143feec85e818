import { formatDay, formatMicros, type Micros, micros } from '@mosobleirc/domain/shared'
import { Banner, BottomAction, Button, Card, Dial, Field, IconSquare, Link } from '@mosobleirc/ui'
import { ArrowRight, MessageCircle, Phone, TriangleAlert } from 'lucide-react'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { ConsumptionCard } from './ConsumptionCard.tsx'
import { isFirst, lookOf, zoneNames } from './meter-look.ts'
import type { Meter, Receipt } from './meters.api.ts'
import { priceWords } from './price-words.ts'
import { useReading } from './use-reading.ts'

type Form = {
  meter: Meter
  /** The meter that comes after this one. */
  next: Meter | undefined
  onGiven: (receipt: Receipt) => void
  /** Where a specialist answers. */
  supportPhone: { text: string; href: string }
  /** Where a specialist is written to about a value that is not taken. */
  askHref: (value: string) => string
}

/** One meter: its picture, one field a zone, what it comes to, and the one button. */
export const ReadingForm = ({ meter, next, onGiven, supportPhone, askHref }: Form) => {
  const { typed, missing, meant, verdict, doubtful, error, isPending, type, submit } = useReading(
    meter,
    onGiven,
  )
  const { name, icon, tone, unit, wholeWord, fractionWord } = lookOf(meter)
  const names = zoneNames(meter.zones)
  const refused = verdict?.kind === 'rejected' ? verdict : undefined
  const shape = { whole: meter.wholeDigits, fraction: meter.fractionDigits }
  const consumption = verdict && verdict.kind !== 'rejected' ? verdict.consumption : undefined

  return (
    <form
      className="flex flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="stack px-16 pb-24">
        <Card>
          <div className="mb-14 flex items-center gap-12 @max-[17em]:flex-col @max-[17em]:items-start">
            <IconSquare icon={icon} tone={tone} />
            <div className="min-w-0 flex-1">
              <h2 className="text-[1.25rem] leading-[1.25] font-bold">{name}</h2>
              <p className="mt-2 text-second text-text-2">{lastTime(meter, unit)}</p>
            </div>
          </div>
          {typed.map((text, zone) => (
            <div key={names[zone]} className="mt-14 grid grid-cols-[minmax(0,1fr)] gap-14">
              <Dial
                shape={shape}
                typed={text}
                previous={formatMicros(
                  meter.previous?.dials[zone] ?? micros(0),
                  meter.fractionDigits,
                ).replaceAll(/\s/gu, '')}
                wholeWord={wholeWord}
                {...(fractionWord !== undefined && { fractionWord })}
                number={`№ ${meter.number}`}
                {...(meter.fractionDigits > 0 && { note: typeset('красные можно не вводить') })}
              />
              <Field
                label={typeset(
                  meter.zones === 1 ? 'Что на счётчике сейчас' : `Что сейчас: ${names[zone] ?? ''}`,
                )}
                value={text}
                onChange={(value) => type(zone, value)}
                large
                suffix={unit}
                inputMode="decimal"
                autoComplete="off"
                enterKeyHint="go"
                maxLength={20}
                // oxlint-disable-next-line jsx-a11y/no-autofocus -- the screen has one field, and it is what the screen is for
                autoFocus={zone === 0}
                hint={keptWords(meter, meant?.[zone])}
                refused={
                  refused?.zone === zone ? (
                    <Refused
                      meter={meter}
                      zone={zone}
                      reason={refused.reason}
                      phone={supportPhone}
                      askHref={askHref(text)}
                    />
                  ) : missing.includes(zone) ? (
                    typeset('Впишите цифры со счётчика, например 412 или 412,386')
                  ) : undefined
                }
              />
            </div>
          ))}
        </Card>
        {consumption && !isFirst(meter) && (
          <ConsumptionCard meter={meter} consumption={consumption} unit={unit} />
        )}
        {doubtful && (
          <Banner look="attention" icon={TriangleAlert} title={typeset('Проверьте показание.')} live>
            {typeset(
              'Столько за это время обычно не выходит: сверьте цифры и запятую. Если на счётчике так и есть, отправьте ещё раз, примем.',
            )}
          </Banner>
        )}
        {error && !doubtful && (
          <p role="alert" className="px-4 text-second text-bad">
            {explain(error)}
          </p>
        )}
        <p className="px-4 text-second text-text-2">
          {[consumption && !isFirst(meter) && priceWords(meter, consumption), whenItCounts(meter)]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <BottomAction>
        <Button
          type="submit"
          busy={isPending ? 'Отправляем…' : undefined}
          {...(next && { iconAfter: ArrowRight })}
          reason={refused ? typeset('Исправьте показание, чтобы отправить') : undefined}
        >
          {doubtful
            ? typeset('Всё верно, отправить')
            : next
              ? typeset(`Далее: ${lookOf(next).inSentence}`)
              : 'Отправить'}
        </Button>
      </BottomAction>
    </form>
  )
}

const lastTime = (
  { place, previous, firstSinceInstallation, fractionDigits }: Meter,
  unit: string,
): string => {
  if (!previous) return typeset([place, 'первое показание'].filter(Boolean).join(' · '))
  const values = previous.dials.map((dial) => formatMicros(dial, fractionDigits)).join(' и ')
  const when = firstSinceInstallation
    ? `первое показание, при установке было ${values} ${unit}`
    : `прошлый раз ${values} ${unit}, ${formatDay(previous.takenOn)}`
  return typeset([place, when].filter(Boolean).join(' · '))
}

/** Whole part as the last time: said before it is sent, because another number will stand than was typed. */
const keptWords = ({ fractionDigits }: Meter, dial: Micros | undefined): string | undefined =>
  dial === undefined
    ? undefined
    : typeset(
        `Целые те же, что в прошлый раз. Запишем прежние ${formatMicros(dial, fractionDigits)}: расхода пока нет.`,
      )

const whenItCounts = ({ window }: Meter): string =>
  typeset(
    window.open
      ? `Исправить показание можно до ${formatDay(window.to)}.`
      : `Сейчас не время приёма, но показание не пропадёт: посчитаем его в окне с ${formatDay(window.from)} по ${formatDay(window.to)}.`,
  )

type Refusal = {
  meter: Meter
  zone: number
  reason: 'below-previous' | 'does-not-fit'
  phone: Form['supportPhone']
  askHref: string
}

const Refused = ({ meter, zone, reason, phone, askHref }: Refusal) => {
  if (reason === 'does-not-fit') {
    const digits =
      meter.fractionDigits > 0
        ? `${meter.wholeDigits} до запятой и ${meter.fractionDigits} после`
        : `${meter.wholeDigits}, без запятой`
    return <>{typeset(`Столько цифр на этом счётчике не бывает: их ${digits}.`)}</>
  }
  const before = formatMicros(meter.previous?.dials[zone] ?? micros(0), meter.fractionDigits)
  return (
    <>
      {typeset(
        `Меньше прошлого: было ${before}. Проверьте цифры. Если счётчик меняли или он пошёл с нуля, поможет специалист.`,
      )}
      <Link href={askHref} className="flex min-h-[2.75rem] items-center gap-4 font-title text-primary">
        <MessageCircle className="icon-tiny" aria-hidden />
        {typeset('Написать специалисту')}
      </Link>
      {typeset('или позвоните: ')}
      <a
        href={phone.href}
        className="inline-flex items-center gap-4 font-title whitespace-nowrap text-primary"
      >
        <Phone className="icon-tiny" aria-hidden />
        {phone.text}
      </a>
    </>
  )
}
