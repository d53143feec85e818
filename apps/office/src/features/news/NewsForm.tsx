import { Select, TextInput } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { Pane } from '../../lib/Pane.tsx'
import { AudienceFields } from './AudienceFields.tsx'
import type { Draft } from './draft.ts'
import type { DraftField } from './field-words.ts'
import type { NewsChoices } from './news.api.ts'
import { PictureChoice } from './PictureChoice.tsx'
import { sectionsOfApp } from './sections-of-app.ts'
import { TextWithMarks } from './TextWithMarks.tsx'

const LONGEST_TITLE = 120
const LONGEST_LEAD = 300
const NOWHERE = 'nowhere'
const ELSEWHERE = 'elsewhere'

/** The fields of an item, in the order in which it is written. */
export const NewsForm = ({
  draft,
  choices,
  wrong,
  readOnly,
  onChange,
}: {
  draft: Draft
  choices: NewsChoices
  wrong: { field: DraftField; text: string } | undefined
  /** What was withdrawn stays as it was shown. */
  readOnly: boolean
  onChange: (part: Partial<Draft>) => void
}) => {
  const errorOf = (field: DraftField) => (wrong?.field === field ? wrong.text : undefined)
  return (
    <Pane className="p-20">
      <fieldset disabled={readOnly} className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-16">
        <TextInput
          label="Заголовок"
          maxLength={LONGEST_TITLE}
          value={draft.title}
          error={errorOf('title')}
          rightSection={<Left used={draft.title.length} of={LONGEST_TITLE} />}
          rightSectionWidth={80}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          label="Коротко, под заголовком на ленте"
          maxLength={LONGEST_LEAD}
          value={draft.lead}
          error={errorOf('lead')}
          rightSection={<Left used={draft.lead.length} of={LONGEST_LEAD} />}
          rightSectionWidth={80}
          onChange={(event) => onChange({ lead: event.currentTarget.value })}
        />
        <div className="grid gap-12 min-[60rem]:grid-cols-3">
          <Select
            label="Категория"
            data={choices.categories.map(({ code, title }) => ({ value: code, label: title }))}
            value={draft.category}
            error={errorOf('category')}
            onChange={(category) => category !== null && onChange({ category })}
          />
          <TextInput
            label="Снять с ленты"
            type="datetime-local"
            value={draft.shownUntil}
            error={errorOf('shownUntil')}
            onChange={(event) => onChange({ shownUntil: event.currentTarget.value })}
          />
          <TextInput
            label="Срочная, до"
            description={typeset('Висит над всем на главной, не дольше 14 дней')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="datetime-local"
            value={draft.emergencyUntil}
            error={errorOf('emergencyUntil')}
            onChange={(event) => onChange({ emergencyUntil: event.currentTarget.value })}
          />
        </div>
        <AudienceFields draft={draft} choices={choices} error={errorOf('audience')} onChange={onChange} />
        <PictureChoice chosen={draft.picture} onChoose={(picture) => onChange({ picture })} />
        <TextWithMarks text={draft.text} error={errorOf('text')} onChange={(text) => onChange({ text })} />
        <ButtonFields draft={draft} errorOf={errorOf} onChange={onChange} />
      </fieldset>
    </Pane>
  )
}

const Left = ({ used, of }: { used: number; of: number }) => (
  <span className="text-note text-text-2">{`${used} из ${of}`}</span>
)

const ButtonFields = ({
  draft: { buttonTarget, buttonText },
  errorOf,
  onChange,
}: {
  draft: Draft
  errorOf: (field: DraftField) => string | undefined
  onChange: (part: Partial<Draft>) => void
}) => {
  const section = sectionsOfApp.find(({ value }) => value === buttonTarget)
  const chosen = section?.value ?? (buttonTarget === '' ? NOWHERE : ELSEWHERE)
  return (
    <div className="grid gap-12 min-[60rem]:grid-cols-2">
      <Select
        label="Кнопка ведёт в раздел"
        data={[
          { value: NOWHERE, label: 'Без кнопки' },
          ...sectionsOfApp,
          { value: ELSEWHERE, label: 'Другой адрес' },
        ]}
        value={chosen}
        error={chosen === ELSEWHERE ? undefined : errorOf('buttonTarget')}
        onChange={(value) => {
          if (value === NOWHERE) onChange({ buttonTarget: '', buttonText: '' })
          else onChange({ buttonTarget: value === ELSEWHERE ? 'https://' : (value ?? '') })
        }}
      />
      {chosen !== NOWHERE && (
        <TextInput
          label="Надпись на кнопке"
          maxLength={40}
          value={buttonText}
          error={errorOf('buttonText')}
          onChange={(event) => onChange({ buttonText: event.currentTarget.value })}
        />
      )}
      {chosen === ELSEWHERE && (
        <TextInput
          label="Адрес"
          description="Сайт на https или статья помощника, например /service/help/articles/meters-when"
          maxLength={500}
          value={buttonTarget}
          error={errorOf('buttonTarget')}
          onChange={(event) => onChange({ buttonTarget: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
