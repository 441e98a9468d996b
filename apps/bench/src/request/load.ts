import { createClient, json } from '@taro-query/request'

const client = createClient({ baseURL: 'https://api.example.com' })
const getBook = client.endpoint({ method: 'GET', path: '/books/:id', response: json<{ title: string }>() })

export const load = async (id: number): Promise<string> => (await getBook({ params: { id } })).title
