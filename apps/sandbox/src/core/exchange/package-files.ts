import type { DatabaseSync } from 'node:sqlite'
import { allAccounts } from '../store/accounts.ts'
import { billsOf } from '../store/bills.ts'
import { keepManifest, type Package } from '../store/packages.ts'
import type { Region } from '../store/region.ts'
import { writeDirectories } from './directories.ts'
import { writeMonth } from './month-files.ts'
import type { PackageFile } from './write-file.ts'

/** Manifest and files as they travel. */
export type Parcel = { readonly manifest: string; readonly files: readonly PackageFile[] }

/**
 * Makes the files of a package from what is kept. They come out the same each time; the manifest is kept when it
 * is first made, so that a package sent again is the same package.
 */
export const packParcel = (db: DatabaseSync, region: Region, parcel: Package): Parcel => {
  const files =
    parcel.period === undefined
      ? writeDirectories(
          region.seed,
          Array.from(allAccounts(db), ({ household }) => household),
        )
      : writeMonth([...billsOf(db, parcel.period)])
  const manifest = parcel.manifest ?? manifestOf(parcel, files)
  if (parcel.manifest === undefined) keepManifest(db, parcel.id, manifest)
  return { manifest, files }
}

const manifestOf = ({ id, period, createdAt }: Package, files: readonly PackageFile[]): string =>
  JSON.stringify(
    {
      schema: 'exchange',
      version: 1,
      packageId: id,
      source: 'core-mo',
      createdAt,
      period,
      mode: 'full',
      files: files.map(({ entry }) => entry),
    },
    undefined,
    2,
  )
