import { classNames } from './class-names.ts'

/** A line of text that is still on its way; give it the size of the real one. */
export const SkeletonLine = ({ className }: { className?: string }) => (
  <span className={classNames('skeleton block rounded-[8px]', className ?? 'h-[1.125rem] w-full')} />
)

/** A card of rows that is still on its way. The words are for those who do not see it. */
export const SkeletonCard = ({ rows = 3, words = 'Загружаем' }: { rows?: number; words?: string }) => (
  <div className="rounded-card bg-card px-16 py-8">
    <output className="sr-only">{words}</output>
    {Array.from({ length: rows }, (_, row) => (
      // Rows never change places.
      <div key={row} aria-hidden className="flex items-center gap-12 py-10">
        <span className="skeleton size-[min(2.75rem,60px)] flex-none rounded-control" />
        <span className="grid flex-1 gap-8">
          <SkeletonLine className="h-[1.125rem] w-[55%]" />
          <SkeletonLine className="h-[0.875rem] w-[80%]" />
        </span>
      </div>
    ))}
  </div>
)
