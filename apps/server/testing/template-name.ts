/** The migrated, empty database that every test's own one is cloned from. */
export const templateName = 'template_migrated'
