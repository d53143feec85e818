import { ServiceTile } from '@mosobleirc/ui'
import { typeset } from '../../lib/typeset.ts'
import { lookOf } from './link-look.ts'
import { useLinks } from './links.api.ts'

/** Links out of the app as tiles; their places are kept while they are on their way. */
export const LinkTiles = ({ codes }: { codes: readonly string[] }) => {
  const { links, loading } = useLinks(codes)
  if (loading) {
    return codes.map((code) => (
      <span key={code} aria-hidden className="skeleton min-h-[7.875rem] rounded-card" />
    ))
  }
  return links.map(({ code, title, address }) => (
    <ServiceTile key={code} {...lookOf(code)} title={typeset(title)} href={address} />
  ))
}
