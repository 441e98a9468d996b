import { type UseQueryOptions, type UseQueryResult, useQuery } from '@taro-query/react'
import { open } from './setup'

export type Options = Partial<UseQueryOptions<number>>

/** A page with one query that answers 1, 2, 3, …; what the user saw, and how often the server was asked. */
export async function openBook(options: Options = {}) {
  const queryFn = jest.fn(async (): Promise<number> => queryFn.mock.calls.length)
  const frames: UseQueryResult<number>[] = []
  await open(() => {
    const result = useQuery({ queryKey: ['book'], queryFn, ...options })
    // Reading them all makes TanStack re-render for each.
    frames.push({ ...result })
    return <p>book {result.data}</p>
  })
  return { queryFn, frames }
}
