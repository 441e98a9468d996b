import type { UseQueryResult } from '@taro-query/react'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/LanguageProvider'
import { ErrorState } from './ErrorState'
import { Loading } from './Loading'
import { Message } from './Message'
import './QueryView.scss'

/** What of a query's result, plain or infinite, the view needs. */
type ViewedQuery<TData> = Pick<
  UseQueryResult<TData, Error>,
  'data' | 'error' | 'failureCount' | 'fetchStatus' | 'isError' | 'isFetching' | 'isPlaceholderData' | 'isRefetchError'
> & {
  refetch: () => unknown
  /** Of an infinite query: what the end of the list says by itself. */
  isFetchingNextPage?: boolean
}

interface QueryViewProps<TData> {
  query: ViewedQuery<TData>
  /** The retry button's. @default 'retry' */
  retryId?: string
  /** What stands there until data comes. @default moving books */
  skeleton?: ReactNode
  children: (data: TData) => ReactNode
}

/** Shows a query's data, or why there is none yet; above data that could not be refreshed it says so. */
export function QueryView<TData>({ query, retryId, skeleton, children }: QueryViewProps<TData>) {
  const { words } = useLanguage()
  const offline = query.fetchStatus === 'paused' && !query.isFetchingNextPage

  // Without a network, what stands in for the data would stand there for good.
  if (query.data !== undefined && !(offline && query.isPlaceholderData)) {
    // That there is no network, the page's banner says.
    const notice = query.isRefetchError && !offline ? words.refreshFailed : undefined
    return (
      <>
        {notice !== undefined && <Notice>{notice}</Notice>}
        {children(query.data)}
      </>
    )
  }
  if (offline) return <Message title={words.notLoaded} hint={words.notLoadedHint} />
  if (query.isError && query.error) {
    return (
      <ErrorState
        {...(retryId !== undefined && { id: retryId })}
        error={query.error}
        retrying={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    )
  }
  const stillTrying = query.failureCount > 0
  if (skeleton === undefined) return <Loading text={stillTrying ? words.stillTrying : words.loading} />
  return (
    <>
      {stillTrying && <Notice>{words.stillTrying}</Notice>}
      {skeleton}
    </>
  )
}

function Notice({ children }: { children: string }) {
  return (
    <View className="notice" role="status">
      {children}
    </View>
  )
}
