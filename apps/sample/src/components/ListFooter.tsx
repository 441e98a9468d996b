import type { UseInfiniteQueryResult } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { errorWords } from '../i18n/errorWords'
import { useLanguage } from '../i18n/LanguageProvider'
import { Action } from './Action'
import './ListFooter.scss'

/** The last row of a list: more is on its way, or did not come, or that is all. It keeps its height. */
export function ListFooter({ list }: { list: UseInfiniteQueryResult<unknown, Error> }) {
  const { words } = useLanguage()
  const { error, fetchNextPage, fetchStatus, hasNextPage, isFetchingNextPage, isFetchNextPageError } = list
  if (isFetchNextPageError && error) {
    return (
      <View className="list-footer" role="status">
        <Text className="list-footer__text">{errorWords(error, words).what}</Text>
        <View className="list-footer__action">
          <Action id="retry-more" onTap={() => void fetchNextPage()}>
            {words.retry}
          </Action>
        </View>
      </View>
    )
  }
  const more = isFetchingNextPage && fetchStatus === 'paused' ? words.moreWhenOnline : words.loading
  return (
    <View className="list-footer" role="status">
      <Text className="list-footer__text">{hasNextPage ? more : words.thatIsAll}</Text>
    </View>
  )
}
