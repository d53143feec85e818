/** Where the parts of the helper stand in the app. */
export const HELP = '/service/help'

export const categoryHref = (category: string): string => `${HELP}/categories/${category}`

export const articleHref = (article: string): string => `${HELP}/articles/${article}`

export const searchHref = (question: string): string => `${HELP}/search?q=${encodeURIComponent(question)}`
