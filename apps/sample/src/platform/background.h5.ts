/** A browser lets the requests of a hidden page go on. */
export const interruptsInBackground = false
