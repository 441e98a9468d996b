/** Where the phone asks whether the build has changed. */
export const CHANGES = '/__simulator/changes'
/** Carries the version of the build that the page shows. */
export const VERSION_HEADER = 'x-simulator-version'
