import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type * as Taro from '@tarojs/taro'
import { getBackgroundFetchData } from '@tarojs/taro'
import type { LaunchData } from './loadOnRoute'

/** A query and its data: `[endpointQuery(listBooks), books]`. */
export type FetchedQuery = readonly [options: { readonly queryKey: QueryKey }, data: unknown]

/** What WeChat fetched, and for which launch. */
export interface BackgroundFetch {
  /** As the server wrote it, parsed if it is JSON. Nobody has checked it. */
  readonly data: unknown
  readonly path: string
  /** As in the URL. */
  readonly query: string
}

// Milliseconds: the periodic kind is fetched twice a day.
const OLDEST = 24 * 3_600_000

/**
 * What WeChat's data pre-fetch (数据预拉取) has brought before the app's code ran, for {@link loadOnRoute}'s `launchData`.
 * It is in the cache as old as it is: what is stale by then is shown and asked for again. Base library 2.8.0
 * (developers.weixin.qq.com/miniprogram/dev/framework/ability/pre-fetch.html); elsewhere there is never any.
 *
 * @param read Says which queries it is the data of. Check it, with your schema: what throws here is told in the log and
 * counts as no data.
 *
 * @example
 * loadOnRoute(queryClient, table, {
 *   launchData: backgroundFetch(({ data }) => [[endpointQuery(listBooks), pageSchema.parse(data)]]),
 * })
 */
export function backgroundFetch(read: (fetched: BackgroundFetch) => Iterable<FetchedQuery>): LaunchData {
  return async (queryClient) => {
    const result = await askPlatform()
    // Android fails where there is none, iOS has an empty text.
    if (!result?.fetchedData) return
    const { path = '', query = '' } = result
    try {
      const updatedAt = readTime(result.timeStamp || result.timestamp)
      for (const [{ queryKey }, data] of read({ data: parse(result.fetchedData), path, query })) {
        setOlder(queryClient, queryKey, data, updatedAt)
      }
    } catch (error) {
      console.error(`@taro-query/react: what WeChat has fetched before could not be used: ${error}`)
    }
  }
}

/** Alipay writes its time otherwise. */
type Fetched = Partial<Taro.getBackgroundFetchData.SuccessCallbackResult>

async function askPlatform(): Promise<Fetched | undefined> {
  if (typeof getBackgroundFetchData !== 'function') return undefined
  try {
    return await getBackgroundFetchData({ fetchType: 'pre' })
  } catch {
    return undefined
  }
}

// Alipay gives an object.
function parse(text: unknown): unknown {
  if (typeof text !== 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

// Before client 8.0.27 iOS told a wrong one: such data is shown, and asked for again.
function readTime(timeStamp = 0): number {
  const age = Date.now() - timeStamp
  return age >= 0 && age < OLDEST ? timeStamp : 1
}

function setOlder(queryClient: QueryClient, queryKey: QueryKey, data: unknown, updatedAt: number): void {
  const state = queryClient.getQueryState(queryKey)
  if (!state || state.dataUpdatedAt < updatedAt) queryClient.setQueryData(queryKey, data, { updatedAt })
}
