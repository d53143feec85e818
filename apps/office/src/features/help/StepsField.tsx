import { Button, TextInput } from '@mantine/core'
import { typeset } from '@mosobleirc/domain/shared'
import { Plus, Trash2 } from 'lucide-react'
import type { Draft } from './draft.ts'

type Steps = Draft['steps']

const MOST = 20

/** What to do, step by step: a deed, and more words to it. */
export const StepsField = ({
  steps,
  error,
  onChange,
}: {
  steps: Steps
  error: string | undefined
  onChange: (steps: Steps) => void
}) => {
  const changeAt = (place: number, part: Partial<Steps[number]>) =>
    onChange(steps.map((step, each) => (each === place ? { ...step, ...part } : step)))
  return (
    <fieldset className="grid min-w-0 gap-8">
      <legend className="mb-4 text-note font-title">Шаги</legend>
      {steps.map((step, place) => (
        // A step has no name but its place.
        <div key={place} className="flex flex-wrap items-center gap-8">
          <span className="w-[1.5rem] text-right text-text-2 tabular-nums">{place + 1}</span>
          <TextInput
            aria-label={`Шаг ${place + 1}: действие`}
            placeholder="Что сделать"
            className="min-w-[10rem] flex-1"
            maxLength={120}
            value={step.title}
            onChange={(event) => changeAt(place, { title: event.currentTarget.value })}
          />
          <TextInput
            aria-label={`Шаг ${place + 1}: подробнее`}
            placeholder="Подробнее, если нужно"
            className="min-w-[12rem] flex-[2]"
            maxLength={600}
            value={step.text}
            onChange={(event) => changeAt(place, { text: event.currentTarget.value })}
          />
          <button
            type="button"
            aria-label={`Убрать шаг ${place + 1}`}
            className="grid size-[2.25rem] place-items-center rounded-chip text-text-2 hover:bg-bad-tint hover:text-bad"
            onClick={() => onChange(steps.filter((_, each) => each !== place))}
          >
            <Trash2 className="size-[1.125rem]" aria-hidden="true" />
          </button>
        </div>
      ))}
      {error !== undefined && <p className="text-note text-bad">{typeset(error)}</p>}
      {steps.length < MOST && (
        <div>
          <Button
            variant="default"
            leftSection={<Plus className="size-[1.125rem]" aria-hidden="true" />}
            onClick={() => onChange([...steps, { title: '', text: '' }])}
          >
            Добавить шаг
          </Button>
        </div>
      )}
    </fieldset>
  )
}
