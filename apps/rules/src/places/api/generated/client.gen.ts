import type { Method } from '@taro-query/request'
import { type Call, send } from '../send'
import type { Client } from './client'

// The document's types say what fits together.
const call = (method: Method) =>
  (async ({ url, ...options }: Call & { url: string }) => ({
    data: await send(method, url, options),
  })) as Client['get']

/** In the place of Hey API's own, which needs `Headers` and `fetch`: a mini program has neither. */
export const client: Client = {
  getConfig: () => ({ baseUrl: 'https://api.rules.example' }),
  get: call('GET'),
  post: call('POST'),
}
