export { asRussianKeys } from './as-russian-keys.ts'
export { nearestStems } from './nearest-stems.ts'
export { folded, wordsOf, wordsOfQuestion } from './words-of.ts'
