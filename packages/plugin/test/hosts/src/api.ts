import { createClient } from '@taro-query/request'
import hosts from './hosts.json'

// See https://docs.example.com for more.
export const listed = createClient({ baseURL: 'https://api.example.com' })
export const missing = createClient({
  baseURL: `https://other.example.com/${process.env.TARO_ENV}`,
})
/** Of .env. */
export const fromEnv = createClient({ baseURL: process.env.TARO_APP_API ?? '' })
export const fromJson = createClient({ baseURL: hosts.host })
