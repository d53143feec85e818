/** A place on the globe, in degrees. */
export type Place = { latitude: number; longitude: number }

const EARTH_RADIUS = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two places as the crow flies (haversine), good enough to say which office is nearer. */
export const distanceBetween = (one: Place, other: Place): number => {
  const height = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2
  const width = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2
  const narrowing = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude))
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(height + narrowing * width)))
}
