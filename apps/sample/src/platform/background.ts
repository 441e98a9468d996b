/** WeChat cuts a request five seconds after the app went to the background; `background.h5.ts` is the H5 half. */
export const interruptsInBackground = true
