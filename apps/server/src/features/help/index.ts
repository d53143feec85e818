export { registerHelpEditing } from './help-editing.routes.ts'
export { registerHelp } from './help.routes.ts'
export { glossaryContent } from './glossary.content.ts'
export { helpContent } from './load-help.ts'
