import { type LinkAddress, parseLinkAddress } from './link-address.ts'

type OnMap = { address: string; latitude?: number | undefined; longitude?: number | undefined }

/**
 * The address of a place at a map's site, from its pattern with `{latitude}`, `{longitude}` and `{address}`.
 *
 * @returns undefined when the pattern asks for coordinates that are not known
 */
export const mapAddress = (pattern: string, place: OnMap): LinkAddress | undefined => {
  const values: Record<string, string | undefined> = {
    latitude: place.latitude?.toString(),
    longitude: place.longitude?.toString(),
    address: encoded(place.address),
  }
  const filled = pattern.replaceAll(/\{(\w+)\}/gu, (hole, name: string) => values[name] ?? hole)
  return /[{}]/u.test(filled) ? undefined : parseLinkAddress(filled)
}

/** What the phone's own map app opens (RFC 5870); without coordinates it looks the address up. */
export const geoAddress = ({ address, latitude, longitude }: OnMap): LinkAddress | undefined => {
  const known = latitude !== undefined && longitude !== undefined
  const point = known ? `${latitude},${longitude}` : '0,0'
  return parseLinkAddress(`geo:${point}?q=${known ? point : encoded(address)}`)
}

/** An apostrophe is right in an address of the web, and yet none of ours holds one. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27')
