export { typeset } from '@mosobleirc/domain/shared'
