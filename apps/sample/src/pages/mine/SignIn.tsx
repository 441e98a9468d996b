import { endpointQuery, useMutation, usePullDownRefetch, useQueryClient } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { getReader } from '../../api/accounts'
import { Action } from '../../components/Action'
import { FormError } from '../../components/FormError'
import { useSubmit } from '../../hooks/useSubmit'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'
import { signInWord } from '../../platform/signInWord'
import './SignIn.scss'

/** Asks who the reader is, and the session does the rest: WeChat's sign-in, or the login page. */
export function SignIn() {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  // Nothing to refetch, but the pulled page has to spring back.
  usePullDownRefetch()
  const signIn = useMutation({
    mutationFn: () => getReader(),
    onSuccess: (reader) => queryClient.setQueryData(endpointQuery(getReader).queryKey, reader),
  })
  const send = useSubmit(signIn.mutateAsync)
  const failure = signIn.error && errorWords(signIn.error, words)
  return (
    <View className="card sign-in">
      <Text className="sign-in__intro">{words.signInIntro}</Text>
      {failure && <FormError>{words.failed(failure.what, failure.hint)}</FormError>}
      <Action id="sign-in" kind="main" pending={signIn.isPending} onTap={() => send(undefined)}>
        {signIn.isPending ? words.signingIn : words[signInWord]}
      </Action>
    </View>
  )
}
