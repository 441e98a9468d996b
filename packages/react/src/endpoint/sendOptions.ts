import { hashKey, type QueryFunctionContext } from '@tanstack/react-query'
import type { CallOptions, Endpoint, Priority } from '@taro-query/request'
import { isShown } from '../page/gate'

type Context = Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal' | 'meta'>

/**
 * How a query's request is sent: it ends with the query, and what no visible page looks at goes behind everything that
 * somebody waits for, and leaves room for it. That is asked whenever a slot of the queue is free, so a prefetch that a
 * page has adopted goes first. A query whose `meta` has a priority goes by that.
 */
export function sendOptions(
  endpoint: Pick<Endpoint<never, unknown>, 'priority'>,
  { client, queryKey, signal, meta }: Context,
): CallOptions {
  // Whatever type an app's `meta` is of.
  const said = meta && (meta.priority as Priority | undefined)
  if (said !== undefined) return { signal, priority: said }
  // Under a hash function of the app's own there is none, and the endpoint's own priority holds.
  const query = client.getQueryCache().get(hashKey(queryKey))
  return {
    signal,
    priority() {
      const own = (typeof endpoint.priority === 'function' ? endpoint.priority() : endpoint.priority) || 0
      return !query || isShown(query) ? own : Math.min(own, -1)
    },
  }
}
