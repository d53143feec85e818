/** The sign-in code in a message's text: exactly six digits in a row. */
export const findCode = (text: string): string | undefined => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0]
