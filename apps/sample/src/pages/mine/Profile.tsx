import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Reader } from '../../api/types'
import { Action } from '../../components/Action'
import { useLanguage } from '../../i18n/LanguageProvider'
import { Avatar } from './Avatar'
import { RenameForm } from './RenameForm'
import './Profile.scss'

export function Profile({ reader }: { reader: Reader }) {
  const { words } = useLanguage()
  const [renaming, setRenaming] = useState(false)
  if (renaming) return <RenameForm reader={reader} onDone={() => setRenaming(false)} />
  return (
    <>
      <View className="profile">
        <Avatar reader={reader} />
        <Text id="reader" className="profile__name">
          {reader.name}
        </Text>
      </View>
      <Action id="rename" onTap={() => setRenaming(true)}>
        {words.rename}
      </Action>
    </>
  )
}
