import { Text, View } from '@tarojs/components'
import { useLanguage } from '../../i18n/LanguageProvider'

/** A note that the server does not have yet. */
export function NewNoteRow({ text, waits }: { text: string; waits: boolean }) {
  const { words } = useLanguage()
  return (
    <View className="note note--new">
      <View className="note__head">
        <Text className="note__author">{words.you}</Text>
        <Text className="note__state">{waits ? words.sendsWhenOnline : words.addingNote}</Text>
      </View>
      <Text className="note__text note__text--sending">{text}</Text>
    </View>
  )
}
