/** What may be uploaded. Everything else is refused, whatever it is called. */
export const mediaTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

export type MediaType = (typeof mediaTypes)[number]

/** Endings by which a type is known; the first one is given to a file that has another of a picture, or none. */
export const endings: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
}

export const isPicture = (type: MediaType): boolean => type.startsWith('image/')

/** The ending of a name in small letters, without its dot; nothing when there is none. */
export const endingOf = (name: string): string => /\.([^.\s/\\]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? ''
