import { endpointMutation, endpointQuery, noop, useMutation, useQueryClient } from '@taro-query/react'
import { Text, View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { giveToken, giveUp } from '../../account/loginPage'
import { getReader } from '../../api/accounts'
import { signInWithPassword } from '../../api/signIn'
import { Action } from '../../components/Action'
import { BackLink } from '../../components/BackLink'
import { Field } from '../../components/Field'
import { FormError } from '../../components/FormError'
import { Page } from '../../components/Page'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useSubmit } from '../../hooks/useSubmit'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'
import { goBack } from '../../navigation/goBack'
import './index.scss'

/** Where H5 signs in; in WeChat nobody needs it. What was refused for want of a reader waits until it is left. */
export default function LoginPage() {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [incomplete, setIncomplete] = useState(false)
  usePageTitle(words.signIn)
  useUnload(giveUp)

  const login = useMutation({
    ...endpointMutation(signInWithPassword),
    onSuccess({ token }) {
      // The session is given it when a request is refused for want of one.
      if (!giveToken(token)) queryClient.query(endpointQuery(getReader)).catch(noop)
      goBack()
    },
  })
  const send = useSubmit(login.mutateAsync)
  const submit = () => {
    const body = { name: name.trim(), password }
    const complete = body.name !== '' && password.length >= 6
    setIncomplete(!complete)
    if (complete) send({ body })
  }
  const { error, isPending } = login
  const failure = error && errorWords(error, words)
  const wrong = error?.name === 'HttpError' && error.status === 401

  return (
    <Page>
      <BackLink />
      <View className="card">
        <Text className="card__title">{words.signIn}</Text>
        <Text className="login__intro">{words.loginIntro}</Text>
        <Field
          id="login-name"
          label={words.loginName}
          hint={words.nameHint}
          value={name}
          onChange={setName}
          disabled={isPending}
          maxlength={40}
        />
        <Field
          id="login-password"
          kind="password"
          label={words.loginPassword}
          hint={words.loginPasswordHint}
          value={password}
          onChange={setPassword}
          onConfirm={submit}
          disabled={isPending}
          maxlength={72}
        />
        {incomplete && <FormError>{words.loginIncomplete}</FormError>}
        {failure && !incomplete && (
          <FormError>{wrong ? words.wrongPassword : words.failedButKept(failure.what, failure.hint)}</FormError>
        )}
        <Action id="login-submit" kind="main" pending={isPending} onTap={submit}>
          {isPending ? words.signingIn : words.signIn}
        </Action>
      </View>
    </Page>
  )
}
