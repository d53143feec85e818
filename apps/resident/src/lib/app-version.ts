const built: unknown = import.meta.env.VITE_APP_VERSION

/** The version of the app that is on the screen; its build puts it there. */
export const appVersion: string = typeof built === 'string' ? built : 'unbuilt'
