// As Hey API's TanStack Query plugin writes it.
import { queryOptions, type UseMutationOptions } from '@tanstack/react-query'
import { addCount, type CountData, getCount, type Options } from './sdk.gen'

export const getCountQueryKey = (options: Options<CountData>) => [{ _id: 'getCount', path: options.path }] as const

export const getCountOptions = (options: Options<CountData>) =>
  queryOptions({
    queryFn: async ({ queryKey, signal }) => {
      const { data } = await getCount({ ...options, ...queryKey[0], signal })
      return data
    },
    queryKey: getCountQueryKey(options),
  })

export const addCountMutation = (): UseMutationOptions<{ n: number }, Error, Options<CountData>> => ({
  mutationFn: async (options) => {
    const { data } = await addCount(options)
    return data
  },
})
