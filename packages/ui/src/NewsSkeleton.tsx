import { SkeletonLine } from './Skeleton.tsx'

/** The feed while it is on its way: what comes will stand exactly here. */
export const NewsSkeleton = ({ words }: { words: string }) => (
  <div className="stack">
    <output className="sr-only">{words}</output>
    <div aria-hidden className="overflow-hidden rounded-card bg-card">
      <span className="skeleton block h-[164px]" />
      <span className="grid gap-10 p-16">
        <SkeletonLine className="h-[1.5rem] w-[45%]" />
        <SkeletonLine className="h-[1.5rem] w-[90%]" />
        <SkeletonLine className="h-[1rem] w-[70%]" />
      </span>
    </div>
    {[0, 1, 2].map((row) => (
      <div key={row} aria-hidden className="flex gap-14 rounded-card bg-card p-12">
        <span className="skeleton h-[92px] w-[96px] flex-none rounded-control" />
        <span className="grid flex-1 content-center gap-8">
          <SkeletonLine className="h-[0.875rem] w-[35%]" />
          <SkeletonLine className="h-[1.125rem] w-[90%]" />
          <SkeletonLine className="h-[0.875rem] w-[40%]" />
        </span>
      </div>
    ))}
  </div>
)
