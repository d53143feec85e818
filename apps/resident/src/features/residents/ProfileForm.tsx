import { ApiRefusal } from '@mosobleirc/contract'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { BottomAction, Button, Card, Checkbox, Field, Link } from '@mosobleirc/ui'
import { type SubmitEvent, useRef, useState } from 'react'
import { useDraft } from '../../lib/draft.ts'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { judgeProfile, type TypedProfile } from './judge-profile.ts'
import { useSaveProfile } from './residents.api.ts'
import { putDots } from './typed-date.ts'

const empty: TypedProfile = { lastName: '', firstName: '', middleName: '', birthDate: '', email: '' }

/** Who signs in: name, birth date, e-mail, and a consent that nobody has ticked beforehand. */
export const ProfileForm = ({
  today,
  termsVersion,
  onSaved,
}: {
  today: CalendarDate
  /** Version of the terms that the link beside the box opens. */
  termsVersion: number | undefined
  onSaved: () => void
}) => {
  const [typed, change] = useDraft('profile', empty)
  const [agreed, setAgreed] = useState(false)
  const [pressed, setPressed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { mutate, reset, error, isPending, isSuccess } = useSaveProfile(onSaved)
  const { slips, profile } = judgeProfile(typed, today)

  const field = (name: keyof TypedProfile) => ({
    value: typed[name],
    onChange: (text: string) => {
      change({ [name]: name === 'birthDate' ? putDots(text) : text })
      reset()
    },
    ...(pressed && slips[name] !== undefined && { refused: slips[name] }),
  })
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    setPressed(true)
    if (!profile || !agreed || termsVersion === undefined) {
      // After the slips are drawn the first of them gets the focus.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    if (!isPending && !isSuccess) mutate({ ...profile, termsVersion })
  }

  return (
    <form ref={form} onSubmit={save} noValidate className="contents">
      <div className="stack px-16 pb-24">
        <Card>
          <div className="grid gap-16">
            <h2 className="text-h2">{typeset('Как к вам обращаться')}</h2>
            <Field label="Фамилия" autoComplete="family-name" maxLength={200} {...field('lastName')} />
            <Field label="Имя" autoComplete="given-name" maxLength={200} {...field('firstName')} />
            <Field
              label="Отчество"
              autoComplete="additional-name"
              maxLength={200}
              hint="Если есть"
              {...field('middleName')}
            />
            <Field
              label="Дата рождения"
              autoComplete="bday"
              inputMode="numeric"
              placeholder="ДД.ММ.ГГГГ"
              hint={typeset('Только цифры: точки поставим сами')}
              maxLength={14}
              {...field('birthDate')}
            />
            <Field
              label="Электронная почта"
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={254}
              hint={typeset('Для чеков и квитанций. Шлём их, только когда адрес подтверждён')}
              {...field('email')}
            />
          </div>
        </Card>
        <Card>
          <Checkbox
            ticked={agreed}
            onChange={setAgreed}
            refused={pressed && !agreed ? typeset('Без согласия с условиями продолжить нельзя.') : undefined}
          >
            {typeset('Прочитал и принимаю')}{' '}
            <Link href="/terms" className="font-title text-primary underline underline-offset-2">
              условия использования
            </Link>
          </Checkbox>
        </Card>
        {error && (
          <p role="alert" className="px-4 text-second text-bad">
            {explain(error)}
            {error instanceof ApiRefusal && error.code === 'consent-outdated' && (
              <>
                {' '}
                <Link href="/terms" className="font-title underline">
                  Открыть условия
                </Link>
              </>
            )}
          </p>
        )}
      </div>
      <BottomAction>
        <Button type="submit" busy={isPending || isSuccess ? 'Сохраняем…' : undefined}>
          Сохранить и войти
        </Button>
      </BottomAction>
    </form>
  )
}
