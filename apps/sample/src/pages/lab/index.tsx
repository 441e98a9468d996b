import { Text, View } from '@tarojs/components'
import { BackLink } from '../../components/BackLink'
import { Page } from '../../components/Page'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useLanguage } from '../../i18n/LanguageProvider'
import { FaultRow } from './FaultRow'
import { faults } from './faults'
import './index.scss'

export default function LabPage() {
  const { words } = useLanguage()
  usePageTitle(words.lab.title)
  return (
    <Page>
      <BackLink />
      <Text className="lab__intro">{words.lab.intro}</Text>
      <View className="lab__faults">
        {faults.map((fault) => (
          <FaultRow key={fault.id} fault={fault} />
        ))}
      </View>
    </Page>
  )
}
