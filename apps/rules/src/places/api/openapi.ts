import type { Method } from '@taro-query/request'
import type { Client } from 'openapi-fetch'
import createQueryClient from 'openapi-react-query'
import type { paths } from './schema'
import { type Call, send } from './send'

interface Init extends Omit<Call, 'path' | 'query'> {
  params?: Pick<Call, 'path' | 'query'>
}

/** A method of openapi-fetch, which needs `fetch`. Its own returns failures; this one throws ours, which say more. */
const call =
  (method: Method) =>
  async (url: string, { params, body, signal }: Init = {}) => {
    const data = await send(method, url, { ...params, body, signal })
    return { data, response: { status: data === undefined ? 204 : 200, headers: { get: () => null } } }
  }

const methods = { GET: call('GET'), POST: call('POST'), PUT: call('PUT'), DELETE: call('DELETE') }

/** The hooks use no more of openapi-fetch than these. */
export const $api = createQueryClient(methods as unknown as Client<paths>)
