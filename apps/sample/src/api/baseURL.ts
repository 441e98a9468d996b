/** H5 is served from the same origin as its API; a mini program has no origin. */
export const baseURL = process.env.TARO_ENV === 'h5' ? '/api' : process.env.TARO_APP_API
