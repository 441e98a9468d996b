// Written by @hey-api/openapi-ts 0.99.0, and formatted.

import { type DefaultError, queryOptions, type UseMutationOptions } from '@tanstack/react-query'

import { client } from '../client.gen'
import { addCount, getCount, type Options } from '../sdk.gen'
import type { AddCountData, AddCountResponse, GetCountData, GetCountResponse } from '../types.gen'

export type QueryKey<TOptions extends Options> = [
  Pick<TOptions, 'baseUrl' | 'body' | 'headers' | 'path' | 'query'> & {
    _id: string
    _infinite?: boolean
    tags?: ReadonlyArray<string>
  },
]

const createQueryKey = <TOptions extends Options>(
  id: string,
  options?: TOptions,
  infinite?: boolean,
  tags?: ReadonlyArray<string>,
): [QueryKey<TOptions>[0]] => {
  const params: QueryKey<TOptions>[0] = {
    _id: id,
    baseUrl: options?.baseUrl || (options?.client ?? client).getConfig().baseUrl,
  } as QueryKey<TOptions>[0]
  if (infinite) {
    params._infinite = infinite
  }
  if (tags) {
    params.tags = tags
  }
  if (options?.body) {
    params.body = options.body
  }
  if (options?.headers) {
    params.headers = options.headers
  }
  if (options?.path) {
    params.path = options.path
  }
  if (options?.query) {
    params.query = options.query
  }
  return [params]
}

export const getCountQueryKey = (options: Options<GetCountData>) => createQueryKey('getCount', options)

export const getCountOptions = (options: Options<GetCountData>) =>
  queryOptions<GetCountResponse, DefaultError, GetCountResponse, ReturnType<typeof getCountQueryKey>>({
    queryFn: async ({ queryKey, signal }) => {
      const { data } = await getCount({
        ...options,
        ...queryKey[0],
        signal,
        throwOnError: true,
      })
      return data
    },
    queryKey: getCountQueryKey(options),
  })

export const addCountMutation = (
  options?: Partial<Options<AddCountData>>,
): UseMutationOptions<AddCountResponse, DefaultError, Options<AddCountData>> => {
  const mutationOptions: UseMutationOptions<AddCountResponse, DefaultError, Options<AddCountData>> = {
    mutationFn: async (fnOptions) => {
      const { data } = await addCount({
        ...options,
        ...fnOptions,
        throwOnError: true,
      })
      return data
    },
  }
  return mutationOptions
}
