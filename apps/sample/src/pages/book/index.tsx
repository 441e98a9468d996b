import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { BackLink } from '../../components/BackLink'
import { toBookId } from '../../navigation/toBookId'
import { BookView } from './BookView'
import { NoSuchBook } from './NoSuchBook'

export default function BookPage() {
  const id = toBookId(useRouter().params.id)
  return (
    <View className="page">
      <BackLink />
      {id === undefined ? <NoSuchBook /> : <BookView id={id} />}
    </View>
  )
}
