import { Row, SkeletonLine } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { lookOf } from './link-look.ts'
import { useLinks } from './links.api.ts'

/**
 * Links out of the app as rows of a list. While they are on their way their places are kept; without an answer the list
 * is shorter, and what stands in it besides still works.
 */
export const LinkRows = ({ codes }: { codes: readonly string[] }) => {
  const { links, loading } = useLinks(codes)
  if (loading) return codes.map((code) => <RowOnItsWay key={code} />)
  return links.map(({ code, title, address, note }) => (
    <Row
      key={code}
      {...lookOf(code)}
      title={typeset(title)}
      {...(note !== undefined && { second: typeset(note) })}
      href={address}
    />
  ))
}

const RowOnItsWay = () => (
  <li aria-hidden className="flex min-h-[4rem] items-center gap-12 px-16">
    <span className="skeleton size-[min(2.75rem,60px)] flex-none rounded-control" />
    <span className="grid flex-1 gap-8">
      <SkeletonLine className="h-[1.125rem] w-[55%]" />
      <SkeletonLine className="h-[0.875rem] w-[80%]" />
    </span>
  </li>
)
