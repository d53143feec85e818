import { FileText, X } from 'lucide-react'
import { classNames } from './class-names.ts'

export type FileTileState = { kind: 'sending'; percent: number } | { kind: 'checking' } | { kind: 'ready' }

/**
 * A chosen or sent file: its picture, or a sign with its name; below what becomes of it, or its size. The whole is said
 * in one sentence to those who do not see it.
 */
export const FileTile = ({
  name,
  size,
  picture,
  state = { kind: 'ready' },
  onRemove,
}: {
  name: string
  /** In words: «184 КБ». */
  size: string
  /** Address of its picture. */
  picture?: string | undefined
  state?: FileTileState
  onRemove?: (() => void) | undefined
}) => (
  <div className="relative h-[5.5rem] w-[6rem] max-w-full overflow-hidden rounded-control bg-card after:pointer-events-none after:absolute after:inset-0 after:rounded-control after:border after:border-line">
    <p className="sr-only">{`${name}, ${state.kind === 'ready' ? size : wordsOf(state)}`}</p>
    <div aria-hidden className="size-full">
      {picture === undefined ? (
        <div className="grid size-full content-start gap-2 p-10 text-small text-text-2">
          <FileText className="icon text-primary" />
          <span className="truncate">{name}</span>
          <span>{state.kind === 'ready' ? size : wordsOf(state)}</span>
        </div>
      ) : (
        <>
          <img
            src={picture}
            alt=""
            className={classNames('size-full object-cover', state.kind !== 'ready' && 'opacity-60')}
          />
          <span className="absolute bottom-4 left-4 max-w-[calc(100%-8px)] rounded-[6px] bg-card px-6 text-small shadow-[0_0_0_1px_var(--line)]">
            {state.kind === 'ready' ? size : wordsOf(state)}
          </span>
        </>
      )}
    </div>
    {state.kind === 'sending' && <Bar percent={state.percent} name={name} />}
    {onRemove && (
      <button
        type="button"
        onClick={onRemove}
        aria-label={`Убрать файл ${name}`}
        className="absolute top-0 right-0 grid size-44 place-items-start justify-items-end rounded-control p-4 outline-offset-[-2px]!"
      >
        <span className="grid size-28 place-items-center rounded-full bg-card text-text shadow-[0_0_0_1px_var(--line)]">
          <X className="size-18" aria-hidden />
        </span>
      </button>
    )}
  </div>
)

const wordsOf = (state: FileTileState): string =>
  state.kind === 'sending' ? `${state.percent}\u00A0%` : 'Проверяем…'

const Bar = ({ percent, name }: { percent: number; name: string }) => (
  <progress
    aria-label={`Загрузка файла ${name}`}
    value={percent}
    max={100}
    className="absolute inset-x-0 bottom-0 h-4 w-full appearance-none bg-track-2 [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-track-2 [&::-webkit-progress-value]:bg-primary"
  />
)
