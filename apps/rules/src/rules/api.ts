import { createClient, json } from '@taro-query/request'

export interface Count {
  n: number
}

export interface Row {
  id: number
  title: string
}

const client = createClient({
  baseURL: process.env.TARO_ENV === 'h5' ? '/api' : 'https://api.rules.example',
})

/** Counts its requests, so that each answer is new. */
export const getCount = client.endpoint({ method: 'GET', path: '/count/:key', response: json<Count>() })
export const getRows = client.endpoint({ method: 'GET', path: '/rows/:key', response: json<Row[]>() })
