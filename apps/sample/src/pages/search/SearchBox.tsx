import { Input, View } from '@tarojs/components'
import { focusable } from '../../components/focusable'
import type { SearchText } from '../../hooks/useSearchText'
import { useLanguage } from '../../i18n/LanguageProvider'
import './SearchBox.scss'

/** Searches as the reader types, and at once when he confirms. */
export function SearchBox({ text, setText, searchNow }: Omit<SearchText, 'search'>) {
  const { words } = useLanguage()
  return (
    <View className="search" role="search">
      <Input
        id="search"
        className="search__input"
        type="text"
        confirmType="search"
        maxlength={100}
        value={text}
        placeholder={words.search}
        placeholderClass="search__hint"
        nativeProps={{ 'aria-label': words.search }}
        onInput={(event) => setText(event.detail.value)}
        onConfirm={(event) => searchNow(event.detail.value)}
      />
      {text !== '' && (
        <View
          {...focusable}
          id="clear-search"
          className="search__clear"
          role="button"
          aria-label={words.clearSearch}
          onClick={() => searchNow('')}
        >
          ✕
        </View>
      )}
    </View>
  )
}
