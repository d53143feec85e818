import { HeroLoading, SkeletonCard } from '@mosobleirc/ui'

/** The home screen while it loads: what comes will stand exactly here. */
export const HomeSkeleton = () => (
  <div className="stack">
    <HeroLoading />
    <div className="pt-16" />
    <SkeletonCard rows={2} words="Загружаем, что сделать" />
    <SkeletonCard rows={2} words="Загружаем сервисы" />
  </div>
)
