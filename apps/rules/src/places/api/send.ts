import { type AbortSignalLike, type EndpointDefinition, json, type Method, type } from '@taro-query/request'
import { client } from './client'

type Fields = Record<string, string | number>

/** What generated code gives to the client that it is generated for. */
export interface Call {
  path?: Fields | undefined
  query?: Fields | undefined
  body?: unknown
  signal?: AbortSignalLike | undefined
}

/** Sends a request as an OpenAPI document names it: `send('GET', '/count/{key}', { path: { key } })`. */
export async function send(method: Method, url: string, { path, query = {}, body, signal }: Call): Promise<unknown> {
  const endpoint = client.endpoint({
    method,
    path: url.replace(/\{(\w+)\}/g, ':$1'),
    query: type<Fields>(),
    response: json(),
    ...(body !== undefined && { body: json() }),
    // The document's types say what fits together.
  } as EndpointDefinition<'/', Fields, unknown, unknown>)
  return endpoint({ params: path, query, body } as Parameters<typeof endpoint>[0], { signal })
}
