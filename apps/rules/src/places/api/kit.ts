import { createInfiniteQuery, createMutation, createQuery } from 'react-query-kit'
import { addCount, type Count, getCount } from './client'

export const useCount = createQuery<Count, { key: string }>({
  queryKey: ['kit'],
  fetcher: (params, { signal }) => getCount({ params }, { signal }),
})

export const useCounts = createInfiniteQuery<Count, { key: string }>({
  queryKey: ['kits'],
  fetcher: (params, { signal }) => getCount({ params }, { signal }),
  initialPageParam: 1,
  getNextPageParam: (_page, pages) => (pages.length < 2 ? 2 : undefined),
})

export const useAdd = createMutation<Count, { key: string }>({ mutationFn: (params) => addCount({ params }) })
