/** The packages of the API reference, those that an app imports first. */
export const documented = ['react', 'request', 'plugin', 'relay', 'simulator'] as const

export type Documented = (typeof documented)[number]
