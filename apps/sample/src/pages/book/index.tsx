import { useRouter } from '@tarojs/taro'
import { BackLink } from '../../components/BackLink'
import { Page } from '../../components/Page'
import { toBookId } from '../../navigation/toBookId'
import { BookView } from './BookView'
import { NoSuchBook } from './NoSuchBook'

export default function BookPage() {
  const id = toBookId(useRouter().params.id)
  return (
    <Page>
      <BackLink />
      {id === undefined ? <NoSuchBook /> : <BookView id={id} />}
    </Page>
  )
}
