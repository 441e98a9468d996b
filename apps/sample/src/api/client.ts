import { createClient } from '@taro-query/request'

export const client = createClient({
  // H5 is served from the same origin as its API; a mini program has no origin.
  baseURL: process.env.TARO_ENV === 'h5' ? '/api' : process.env.TARO_APP_API,
})
