import { formatTime } from '@mosobleirc/domain/shared'
import { findEmergency } from '@mosobleirc/domain/requests'
import type { CalendarDate } from '@mosobleirc/domain/shared'
import { BottomAction, Button, Card, IconSquare, Row, RowList, SelectField, TextArea } from '@mosobleirc/ui'
import { CircleCheck, UserRound } from 'lucide-react'
import { type SubmitEvent, useRef } from 'react'
import { FilePicker } from '../../lib/files/FilePicker.tsx'
import { explain } from '../../lib/explain.ts'
import { typeset } from '../../lib/typeset.ts'
import { categoryLook } from './category-look.ts'
import { EmergencyNotice } from './EmergencyNotice.tsx'
import { FormFields, Starred } from './FormFields.tsx'
import { LONGEST_TEXT, typedInto } from './judge-request.ts'
import type { AskedSubject, RequestDraft } from './request-draft.ts'
import type { Emergency, RequestCategory } from './requests.api.ts'
import { SubjectCard } from './SubjectCard.tsx'
import { answerBy, lawfulTerm, usualTerm } from './term-words.ts'
import { useRequestForm } from './use-request-form.ts'

type Form = {
  /** Whose draft it is. */
  owner: string
  category: RequestCategory
  emergencies: readonly Emergency[]
  accounts: readonly { id: string; number: string; shortAddress: string; address: string }[]
  /** Who writes, as staff will see it. */
  from: { name: string; phone: string }
  today: CalendarDate
  subject: AskedSubject | undefined
  prefilled: Partial<RequestDraft>
  /** Where another category is chosen. */
  categoriesHref: string
  onSent: (request: { id: string; number: number }) => void
}

/** «Новое обращение»: what it came from, the category with its own fields, one's own words. */
export const RequestForm = ({ category, emergencies, accounts, from, today, ...rest }: Form) => {
  const { draft, savedAt, about, files, filesSlip, error, sending, slipOf, leave, edit, answer, submit } =
    useRequestForm({
      category,
      ...rest,
    })
  const form = useRef<HTMLFormElement>(null)
  const emergency = findEmergency(emergencies, draft.text)
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    // After the slips are drawn the first of them gets the focus.
    if (!submit()) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    }
  }
  return (
    <form ref={form} onSubmit={send} noValidate className="flex flex-1 flex-col">
      <div className="stack px-16 pb-24">
        {about && <SubjectCard subject={about} onTakeOff={() => edit({ withoutSubject: true })} />}
        <RowList label="Категория">
          <Row
            {...categoryLook(category.code)}
            title={typeset(category.title)}
            second={typeset('Изменить категорию')}
            href={rest.categoriesHref}
          />
        </RowList>
        <Card>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-16">
            <AccountField
              accounts={accounts}
              required={category.account === 'required'}
              value={draft.accountId}
              slip={slipOf('accountId')}
              onChange={(accountId) => edit({ accountId })}
              onLeave={() => leave('accountId')}
            />
            <FormFields
              fields={category.fields}
              today={today}
              valueOf={(field) => typedInto(field, draft)}
              slipOf={slipOf}
              onChange={answer}
              onLeave={leave}
            />
            {emergency && <EmergencyNotice emergency={emergency} />}
            <TextArea
              label={<Starred required>{typeset('Что случилось')}</Starred>}
              value={draft.text}
              onChange={(text) => edit({ text })}
              onBlur={() => leave('text')}
              longest={LONGEST_TEXT}
              counted
              hint={typeset('Простыми словами')}
              refused={slipOf('text')}
            />
            <FilePicker label={typeset('Фото и документы')} files={files} />
            {filesSlip !== undefined && (
              <p role="alert" className="text-second text-bad">
                {typeset(
                  filesSlip === 'arriving'
                    ? 'Файлы ещё загружаются. Отправьте, когда загрузятся.'
                    : 'Один из файлов не подошёл. Замените или уберите его.',
                )}
              </p>
            )}
          </div>
        </Card>
        <Sender {...from} address={accounts.find(({ id }) => id === draft.accountId)?.address} />
        <Terms category={category} />
        {error && (
          <p role="alert" className="px-4 text-second text-bad">
            {explain(error)}
          </p>
        )}
      </div>
      <BottomAction
        note={
          <>
            {savedAt && draft.key !== '' && (
              <span className="flex items-center gap-6">
                <CircleCheck className="icon-tiny" aria-hidden />
                {typeset(`Черновик сохранён в ${formatTime(savedAt)}`)}
              </span>
            )}
            <span>{answerBy(category.answerBy)}</span>
          </>
        }
      >
        <Button type="submit" busy={sending ? 'Отправляем…' : undefined}>
          {typeset('Отправить обращение')}
        </Button>
      </BottomAction>
    </form>
  )
}

type Account = {
  accounts: Form['accounts']
  required: boolean
  value: string
  slip: string | undefined
  onChange: (accountId: string) => void
  onLeave: () => void
}

const AccountField = ({ accounts, required, value, slip, onChange, onLeave }: Account) => (
  <SelectField
    label={<Starred required={required}>{typeset('Лицевой счёт')}</Starred>}
    value={accounts.some(({ id }) => id === value) ? value : ''}
    options={[
      { value: '', label: required ? 'Выберите счёт' : typeset('Не про счёт') },
      ...accounts.map(({ id, number, shortAddress }) => ({
        value: id,
        label: `${number} · ${shortAddress}`,
      })),
    ]}
    onChange={onChange}
    onBlur={onLeave}
    {...(slip !== undefined && { refused: slip })}
    {...(accounts.length === 0 && { hint: typeset('Счетов пока нет. Добавить счёт можно в профиле') })}
  />
)

/** Name and telephone are known: nobody types them again. */
const Sender = ({ name, phone, address }: Form['from'] & { address: string | undefined }) => (
  <Card>
    <div className="flex gap-12 @max-[17em]:flex-col">
      <IconSquare icon={UserRound} tone="people" />
      <div className="min-w-0">
        <p className="text-body font-title">{name}</p>
        <p className="text-second text-text-2">{phone}</p>
        {address !== undefined && <p className="text-second text-text-2">{typeset(address)}</p>}
      </div>
    </div>
  </Card>
)

const Terms = ({ category: { term, decides } }: { category: RequestCategory }) => (
  <div className="px-4 text-second text-text-2">
    <p>
      {lawfulTerm(term)}.{term.usualDays !== undefined && ` ${usualTerm(term.usualDays)}.`}
    </p>
    <p className="mt-4">{typeset(`Кто отвечает: ${decides}.`)}</p>
  </div>
)
