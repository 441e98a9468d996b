import { hashKey, type QueryFunctionContext } from '@tanstack/react-query'
import type { CallOptions, Endpoint, Priority } from '@taro-query/request'
import { isShown } from '../page/gate'

type Context = Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal' | 'meta'>

/**
 * How a query's request is sent: it ends with the query, and what no visible page looks at goes behind everything that
 * somebody waits for, and leaves room for it. That is asked whenever a slot of the queue is free, so a prefetch that a
 * page has adopted goes first.
 */
export function sendOptions(
  { priority }: Pick<Endpoint<never, unknown>, 'priority'>,
  { client, queryKey, signal, meta }: Context,
): CallOptions {
  const query = client.getQueryCache().get(hashKey(queryKey))
  const own = (meta && (meta.priority as Priority | undefined)) ?? priority
  const toPriority = () => {
    const wanted = (typeof own === 'function' ? own() : own) || 0
    // Under a hash function of the app's own it is not found.
    return !query || isShown(query) || (meta && meta.priority !== undefined) ? wanted : Math.min(wanted, -1)
  }
  return { signal, priority: toPriority }
}
