import { parseLinkAddress } from '@mosobleirc/domain/links'
import type { Db } from '../../platform/database.ts'
import { linksInOrder } from './links.sql.ts'

/** Links that lead somewhere harmless. What is none is left out, whatever way it took into the table. */
export const listLinks = async (db: Db) => {
  const links = await linksInOrder(db)
  return {
    links: links
      .filter(({ address }) => isHarmless(address))
      .map(({ note, ...link }) => ({ ...link, ...(note !== null && { note }) })),
  }
}

/** Holes of a pattern are filled by the app, which judges the result once more. */
const isHarmless = (address: string): boolean =>
  parseLinkAddress(address.replaceAll(/\{(?:latitude|longitude|address)\}/gu, '0')) !== undefined
