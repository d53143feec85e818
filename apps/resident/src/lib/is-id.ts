const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/iu

/** Whether a part of an address can be the id of anything here. */
export const isId = (text: string): boolean => UUID.test(text)
