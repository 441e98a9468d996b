import { useMutationState } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { useOnline } from '../hooks/useOnline'
import { useLanguage } from '../i18n/LanguageProvider'
import './OfflineBanner.scss'

/**
 * Says that there is no network, and how much waits for it. It lies over the page's upper margin, so that nothing moves
 * when it comes or goes; screen readers hear what comes into a status that was there before.
 */
export function OfflineBanner() {
  const { words } = useLanguage()
  const online = useOnline()
  const { length: waiting } = useMutationState({
    filters: { predicate: ({ state }) => state.status === 'pending' && state.isPaused },
    select: ({ mutationId }) => mutationId,
  })
  return (
    <View className={online ? 'offline' : 'offline offline--shown'} role="status">
      {!online && (
        <Text id="offline" className="offline__text">
          {waiting > 0 ? words.offlineWaiting(waiting) : words.offlineNow}
        </Text>
      )}
    </View>
  )
}
