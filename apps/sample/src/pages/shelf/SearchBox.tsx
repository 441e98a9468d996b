import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { useLanguage } from '../../i18n/LanguageProvider'
import './SearchBox.scss'

/** Searches when the reader confirms; clearing shows all books again. */
export function SearchBox({ onSearch }: { onSearch: (search: string) => void }) {
  const { words } = useLanguage()
  const [text, setText] = useState('')
  const focusable = { tabIndex: 0 }
  const clear = () => {
    setText('')
    onSearch('')
  }
  return (
    <View className="search" role="search">
      <Input
        id="search"
        className="search__input"
        type="text"
        confirmType="search"
        value={text}
        placeholder={words.search}
        placeholderClass="search__hint"
        nativeProps={{ 'aria-label': words.search }}
        onInput={(event) => setText(event.detail.value)}
        onConfirm={(event) => onSearch(event.detail.value.trim())}
      />
      {text !== '' && (
        <View
          {...focusable}
          id="clear-search"
          className="search__clear"
          role="button"
          aria-label={words.clearSearch}
          onClick={clear}
        >
          ✕
        </View>
      )}
    </View>
  )
}
