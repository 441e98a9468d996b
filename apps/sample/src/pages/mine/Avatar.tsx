import { isRequestError } from '@taro-query/request'
import { Image, Text, View } from '@tarojs/components'
import { baseURL } from '../../api/baseURL'
import type { Reader } from '../../api/types'
import { FormError } from '../../components/FormError'
import { focusable } from '../../components/focusable'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'
import { AvatarButton } from '../../platform/AvatarButton'
import { useAvatarUpload } from './useAvatarUpload'
import './Avatar.scss'

/** The reader's picture; a tap chooses another one, and while it is uploaded, a tap stops that. */
export function Avatar({ reader }: { reader: Reader }) {
  const { words } = useLanguage()
  const { percent, error, upload, stop } = useAvatarUpload()
  return (
    <>
      {percent === undefined ? (
        <AvatarButton id="avatar" label={words.avatar} onChoose={upload}>
          <Picture reader={reader} />
          <Text className="avatar__change">{words.changeAvatar}</Text>
        </AvatarButton>
      ) : (
        <View
          {...focusable}
          id="stop-upload"
          className="avatar avatar--loading"
          role="button"
          aria-label={words.stopUpload}
          onClick={stop}
        >
          <Text className="avatar__percent">{words.uploading(percent)}</Text>
        </View>
      )}
      {error && (
        <View className="avatar__error">
          <FormError>{uploadWords(error, words)}</FormError>
        </View>
      )}
    </>
  )
}

function Picture({ reader }: { reader: Reader }) {
  if (reader.avatar === null) return <Text className="avatar__letter">{reader.name.slice(0, 1)}</Text>
  return <Image id="avatar-picture" className="avatar__picture" mode="aspectFill" src={baseURL + reader.avatar} />
}

function uploadWords(error: Error, words: ReturnType<typeof useLanguage>['words']): string {
  const status = isRequestError(error) && error.name === 'HttpError' ? error.status : undefined
  if (status === 413) return words.tooBig
  if (status === 415) return words.notAPicture
  const { what, hint } = errorWords(error, words)
  return words.failed(what, hint)
}
