import { type createClient, json, type, urlencoded } from '@taro-query/request'

type Fields = { q: string; tags: (string | undefined)[]; since: Date; page: number; done: boolean; none?: string }

const FIELDS: Fields = {
  q: "a & b's (x)~*!",
  tags: ['书', undefined, '💡 +', '%'],
  since: new Date(0),
  page: 1.5,
  done: false,
}

/** Sends a query, a form and JSON: the same input, whatever the platform. */
export async function sendAll(client: ReturnType<typeof createClient>): Promise<void> {
  const get = client.endpoint({ method: 'GET', path: '/get/:id', query: type<Fields>() })
  await get({ params: { id: 'é/1 ?' }, query: FIELDS })
  await client.endpoint({ method: 'POST', path: '/form', body: urlencoded<Fields>() })({ body: FIELDS })
  await client.endpoint({ method: 'PUT', path: '/json', body: json<Fields>() })({ body: FIELDS })
}
