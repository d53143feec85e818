import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Follows every relative link and anchor of a Markdown file.
 *
 * @param file path inside of `tree`
 * @returns the links that lead nowhere, as written
 */
export const findBrokenLinks = (tree: string, file: string): string[] => {
  const text = readFileSync(join(tree, file), 'utf8')
  return linksOf(text).filter((link) => !leadsSomewhere(tree, file, link))
}

const linksOf = (text: string): string[] => {
  const prose = text.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '')
  const links = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)/gm)].map(
    ([, inline, named]) => inline ?? named ?? '',
  )
  const tags = [...prose.matchAll(/<(?:img|a|source)\s[^>]*?(?:src|href|srcset)="([^"]+)"/g)].map(
    ([, target = '']) => target,
  )
  return [...links, ...tags].filter((link) => !/^[a-z][a-z+.-]*:/i.test(link))
}

const leadsSomewhere = (tree: string, file: string, link: string): boolean => {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? join(tree, file) : join(tree, dirname(file), decodeURIComponent(path))
  if (!existsSync(target)) return false
  if (anchor === undefined) return true
  return (
    statSync(target).isFile() && anchorsOf(readFileSync(target, 'utf8')).includes(decodeURIComponent(anchor))
  )
}

/** Anchors as code hosts make them from headings. */
const anchorsOf = (text: string): string[] => {
  const seen = new Map<string, number>()
  return [...text.replaceAll(/^```.*?^```/gms, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(
    ([, heading = '']) => {
      const plain = heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-')
      const before = seen.get(plain) ?? 0
      seen.set(plain, before + 1)
      return before === 0 ? plain : `${plain}-${before}`
    },
  )
}
