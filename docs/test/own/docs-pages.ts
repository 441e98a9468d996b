import { createClient, json } from '@taro-query/request'

export const client = createClient({ baseURL: 'https://api.example.com' })

/** The endpoints that the reader has described. */
export const listBooks = client.endpoint({ method: 'GET', path: '/books', response: json<{ items: string[] }>() })
export const getPrice = client.endpoint({ method: 'GET', path: '/books/:id/price', response: json<{ yuan: number }>() })
export const getUnread = client.endpoint({ method: 'GET', path: '/unread', response: json<{ count: number }>() })

/** Of the page's route. */
export declare const id: number
