import { isIPv6 } from 'node:net'

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/**
 * The network that a limit counts for an address. One household or one attacker has a whole /64 of IPv6,
 * so addresses of one /64 are one; an IPv4 address stands for itself, also when it comes mapped into IPv6.
 */
export const networkOf = (address: string): string => {
  const [plain = address] = address.split('%')
  const mapped = MAPPED_IPV4.exec(plain)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(plain)) return plain

  // A dotted end stands for two groups; which ones does not matter, they are far behind the first four.
  const [head = '', tail] = plain.replace(/[\d.]+\.\d+$/, '0:0').split('::')
  const first = groupsOf(head)
  const last = groupsOf(tail ?? '')
  const zeros = Array.from<string>({ length: Math.max(8 - first.length - last.length, 0) }).fill('0')
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`
}

/** Groups of four hexadecimal digits, without leading zeros. */
const groupsOf = (part: string): string[] =>
  part
    .split(':')
    .filter((group) => group !== '')
    .map((group) => Number.parseInt(group, 16).toString(16))
