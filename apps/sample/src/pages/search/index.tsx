import { Page } from '../../components/Page'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useSearchText } from '../../hooks/useSearchText'
import { useTabTexts } from '../../hooks/useTabTexts'
import { useLanguage } from '../../i18n/LanguageProvider'
import { Results } from './Results'
import { SearchBox } from './SearchBox'
import { Suggestions } from './Suggestions'

export default function SearchPage() {
  const { words } = useLanguage()
  const { search, ...box } = useSearchText()
  usePageTitle(words.tabSearch)
  useTabTexts()

  return (
    <Page>
      <SearchBox {...box} />
      {search === '' ? (
        <Suggestions title={words.searchPrompt} onChoose={box.searchNow} />
      ) : (
        <Results search={search} onChoose={box.searchNow} />
      )}
    </Page>
  )
}
