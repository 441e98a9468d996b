import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { BackLink } from '../../components/BackLink'
import { BookView } from './BookView'
import { NoSuchBook } from './NoSuchBook'

export default function BookPage() {
  const { id = '' } = useRouter().params
  return (
    <View className="page">
      <BackLink />
      {/^[1-9]\d{0,8}$/.test(id) ? <BookView id={Number(id)} /> : <NoSuchBook />}
    </View>
  )
}
