import { createClient, json } from '@taro-query/request'
import { baseURL } from './baseURL'
import type { SignedIn } from './types'

// Without the session, which would wait for itself.
const client = createClient({ baseURL, name: 'sign-in' })

/** With the code of `Taro.login`, which the API exchanges with WeChat. */
export const signInWithWechat = client.endpoint({
  method: 'POST',
  path: '/sessions/wechat',
  body: json<{ code: string }>(),
  response: json<SignedIn>(),
})

/** A name that is new makes an account. */
export const signInWithPassword = client.endpoint({
  method: 'POST',
  path: '/sessions/password',
  body: json<{ name: string; password: string }>(),
  response: json<SignedIn>(),
})
