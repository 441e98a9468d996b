import { View } from '@tarojs/components'
import { useSignedIn } from '../../account/signedIn'
import { Page } from '../../components/Page'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useTabTexts } from '../../hooks/useTabTexts'
import { useLanguage } from '../../i18n/LanguageProvider'
import { Account } from './Account'
import { LanguageRow } from './LanguageRow'
import { LinkRow } from './LinkRow'
import { SignIn } from './SignIn'
import { SignOut } from './SignOut'

export default function MinePage() {
  const { words } = useLanguage()
  const signedIn = useSignedIn()
  usePageTitle(words.tabMine)
  useTabTexts()
  return (
    <Page>
      {signedIn ? <Account /> : <SignIn />}
      <View className="card card--rows">
        <LinkRow
          id="to-librarian"
          title={words.librarianLink}
          hint={words.librarianLinkHint}
          url="/pages/librarian/index"
        />
        <LinkRow id="to-lab" title={words.labLink} hint={words.labLinkHint} url="/pages/lab/index" />
        <LanguageRow />
      </View>
      {signedIn && <SignOut />}
    </Page>
  )
}
