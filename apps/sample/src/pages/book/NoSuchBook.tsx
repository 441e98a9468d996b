import { usePullDownRefetch } from '@taro-query/react'
import { switchTab } from '@tarojs/taro'
import { Action } from '../../components/Action'
import { Message } from '../../components/Message'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useLanguage } from '../../i18n/LanguageProvider'

export function NoSuchBook() {
  const { words } = useLanguage()
  usePageTitle(words.noSuchBook)
  // Nothing to refetch, but the pulled page has to spring back.
  usePullDownRefetch()
  return (
    <Message title={words.noSuchBook} hint={words.noSuchBookHint}>
      <Action id="all-books" onTap={() => void switchTab({ url: '/pages/shelf/index' })}>
        {words.allBooks}
      </Action>
    </Message>
  )
}
