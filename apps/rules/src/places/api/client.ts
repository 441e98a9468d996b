import { createClient, json } from '@taro-query/request'

export interface Count {
  n: number
}

export const client = createClient({ baseURL: 'https://api.rules.example' })

/** Counts its requests, so that each answer is new. */
export const getCount = client.endpoint({ method: 'GET', path: '/count/:key', response: json<Count>() })
export const addCount = client.endpoint({ method: 'POST', path: '/count/:key', response: json<Count>() })
