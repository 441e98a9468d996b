import { useInfiniteQuery, useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { Text } from '@tarojs/components'
import { linked } from '../../../linked/index.js'

/** Reaches every class of TanStack's core, and a linked package. */
export default function Index() {
  const query = useQuery({ queryKey: ['query'], queryFn: linked })
  const queries = useQueries({ queries: [{ queryKey: ['queries'], queryFn: linked }] })
  const pages = useInfiniteQuery({
    queryKey: ['pages'],
    queryFn: linked,
    initialPageParam: 0,
    getNextPageParam: () => null,
  })
  const mutation = useMutation({ mutationFn: linked })
  return <Text>{[query, ...queries, pages, mutation].map((result) => result.status).join()}</Text>
}
