import { Text } from '@tarojs/components'
import { useLanguage } from '../i18n/LanguageProvider'
import './Copies.scss'

/** How many copies are on the shelf. */
export function Copies({ count, ...rest }: { count: number; id?: string }) {
  const { words } = useLanguage()
  return (
    <Text {...rest} className={count > 0 ? 'copies' : 'copies copies--none'}>
      {words.copies(count)}
    </Text>
  )
}
