import { BlockList, isIP } from 'node:net'

/** Whether a caller's address is on a list. */
export type AddressList = (address: string) => boolean

/**
 * Makes a list of addresses and networks: `77.75.156.11`, `185.71.76.0/27`, `2a02:5180::/32`.
 * An IPv4 address that arrives over IPv6 (`::ffff:77.75.156.11`) is the same address.
 *
 * @returns undefined when a part is neither
 */
export const makeAddressList = (parts: readonly string[]): AddressList | undefined => {
  const list = new BlockList()
  for (const part of parts) {
    const [address = '', prefix, ...rest] = part.split('/')
    const family = familyOf(address)
    const longest = family === 'ipv4' ? 32 : 128
    const bits = prefix === undefined ? longest : Number(prefix)
    if (!family || rest.length > 0 || !/^\d{1,3}$/.test(prefix ?? '0') || bits > longest) return undefined
    list.addSubnet(address, bits, family)
  }
  return (address) => {
    const family = familyOf(address)
    return family !== undefined && list.check(address, family)
  }
}

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined => {
  const version = isIP(address)
  if (version === 0) return undefined
  return version === 4 ? 'ipv4' : 'ipv6'
}
