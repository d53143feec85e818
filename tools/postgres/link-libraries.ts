import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

type Link = { readonly source: string; readonly target: string }

/**
 * Makes the links between library names that npm packages cannot hold. The package does it in its install
 * script; where npm blocks install scripts the programs would stop with `libicuuc.so.60: cannot open shared object file`.
 */
export const linkLibraries = (packageFolder: string): void => {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]
  for (const { source, target } of links) {
    const link = join(packageFolder, target)
    if (!existsSync(link)) makeLink(relative(dirname(target), source), link)
  }
}

const makeLink = (destination: string, link: string): void => {
  try {
    symlinkSync(destination, link)
  } catch (error) {
    // Another start beside this one may have been faster.
    if (!existsSync(link)) throw error
  }
}
