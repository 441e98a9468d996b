import {
  cloudContainerTransport,
  cloudFunctionTransport,
  createClient,
  json,
  relayTransport,
} from '@taro-query/request'

const transports = [
  cloudContainerTransport({ service: 'books' }),
  cloudFunctionTransport({ name: 'relay' }),
  relayTransport({ url: 'https://relay.example.com' }),
]
const clients = transports.map((transport, index) =>
  createClient({ baseURL: 'https://api.example.com', name: `stock ${index}`, transport }),
)

export const load = async (id: number): Promise<string> =>
  String(await clients[id]?.endpoint({ method: 'GET', path: '/books', response: json() })())
