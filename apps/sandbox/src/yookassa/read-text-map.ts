/** Reads back a map of texts that was stored as JSON, such as a shop's metadata. */
export const readTextMap = (json: string): Readonly<Record<string, string>> => {
  const value: unknown = JSON.parse(json)
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, text]) => [key, String(text)]))
}
