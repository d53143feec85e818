export { parseLinkAddress, type LinkAddress } from './link-address.ts'
export { geoAddress, mapAddress } from './map-address.ts'
