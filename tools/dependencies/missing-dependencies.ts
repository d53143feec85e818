/** What we read of package-lock.json, and of the copy that npm keeps of what it has really installed. */
export type Lock = { readonly packages: Readonly<Record<string, LockedPackage>> }

type LockedPackage = {
  readonly version?: string
  readonly link?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
}

/**
 * Names the packages that the lock file asks for and that are absent or of another version. Packages for other
 * platforms are optional, so their absence means nothing.
 *
 * @param installed `node_modules/.package-lock.json`, which npm writes at the end of an install
 */
export const missingDependencies = (
  wanted: Lock,
  installed: Lock,
  scope: 'production' | 'everything',
): string[] =>
  Object.entries(wanted.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && isNeeded(entry, scope))
    .filter(([path, entry]) => installed.packages[path]?.version !== entry.version)
    .map(([path]) => path)

const isNeeded = (
  { link, dev, optional, devOptional }: LockedPackage,
  scope: 'production' | 'everything',
): boolean =>
  link !== true && optional !== true && devOptional !== true && (scope === 'everything' || dev !== true)

/** Whether the tools of development are there, which a production install leaves out. */
export const hasDevelopmentPackages = (installed: Lock): boolean =>
  Object.values(installed.packages).some(({ dev }) => dev === true)
