import { networkInterfaces } from 'node:os'

/**
 * The address under which every interface of this machine is listened to. `::` takes IPv4 as well, but cannot be
 * opened where IPv6 is switched off.
 */
export const everyAddress = (interfaces = networkInterfaces()): '::' | '0.0.0.0' =>
  Object.values(interfaces).some((addresses) => addresses?.some(({ family }) => family === 'IPv6'))
    ? '::'
    : '0.0.0.0'
