// Written by @hey-api/openapi-ts 0.99.0, and formatted.

import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client'
import { client } from './client.gen'
import type { AddCountData, AddCountResponses, GetCountData, GetCountResponses } from './types.gen'

export type Options<
  TData extends TDataShape = TDataShape,
  ThrowOnError extends boolean = boolean,
  TResponse = unknown,
> = Options2<TData, ThrowOnError, TResponse> & {
  /**
   * You can provide a client instance returned by `createClient()` instead of
   * individual options. This might be also useful if you want to implement a
   * custom client.
   */
  client?: Client
  /**
   * You can pass arbitrary values through the `meta` object. This can be
   * used to access values that aren't defined as part of the SDK function.
   */
  meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta
}

export const getCount = <ThrowOnError extends boolean = false>(
  options: Options<GetCountData, ThrowOnError>,
): RequestResult<GetCountResponses, unknown, ThrowOnError> =>
  (options.client ?? client).get<GetCountResponses, unknown, ThrowOnError>({ url: '/count/{key}', ...options })

export const addCount = <ThrowOnError extends boolean = false>(
  options: Options<AddCountData, ThrowOnError>,
): RequestResult<AddCountResponses, unknown, ThrowOnError> =>
  (options.client ?? client).post<AddCountResponses, unknown, ThrowOnError>({ url: '/count/{key}', ...options })
