import { createClient, json, text } from '@taro-query/request'
import { client } from './client'

/** Answers after a minute. */
export const slow = client.endpoint({ method: 'GET', path: '/lab/slow', response: text() })

export const serverError = client.endpoint({ method: 'GET', path: '/lab/500', response: text() })

/** Answers a page where JSON was due. */
export const maintenancePage = client.endpoint({ method: 'GET', path: '/lab/html', response: json<unknown>() })

/** A host that is on no list of trusted domains. */
export const unlistedHost = createClient({ baseURL: 'https://not-listed.example' }).endpoint({
  method: 'GET',
  path: '/books',
  response: text(),
})

/** A host that speaks no TLS. */
export const plainHost = createClient({ baseURL: 'http://plain.example' }).endpoint({
  method: 'GET',
  path: '/books',
  response: text(),
})
