export { hiddenContent } from './hidden-content.ts'
export { judgeMediaType } from './judge-media-type.ts'
export { isPicture, type MediaType, mediaTypes } from './media-type.ts'
export { shownName } from './shown-name.ts'
