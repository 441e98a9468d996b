import type { UseQueryResult } from '@taro-query/react'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/LanguageProvider'
import { ErrorState } from './ErrorState'
import { Loading } from './Loading'
import { Message } from './Message'
import './QueryView.scss'

interface QueryViewProps<TData> {
  query: UseQueryResult<TData, Error>
  /** The retry button's. @default 'retry' */
  retryId?: string
  children: (data: TData) => ReactNode
}

/** Shows a query's data, or why there is none yet; above data that could not be refreshed it says so. */
export function QueryView<TData>({ query, retryId, children }: QueryViewProps<TData>) {
  const { words } = useLanguage()
  const offline = query.fetchStatus === 'paused'

  if (query.data !== undefined) {
    const notice = offline ? words.offlineEarlier : query.isRefetchError ? words.refreshFailed : undefined
    return (
      <>
        {notice !== undefined && (
          <View className="notice" role="status">
            {notice}
          </View>
        )}
        {children(query.data)}
      </>
    )
  }
  if (offline) return <Message title={words.offline} hint={words.offlineHint} />
  if (query.isError) {
    return (
      <ErrorState
        {...(retryId !== undefined && { id: retryId })}
        error={query.error}
        retrying={query.isFetching}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return <Loading text={query.failureCount > 0 ? words.stillTrying : words.loading} />
}
