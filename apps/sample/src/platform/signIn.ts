import { login } from '@tarojs/taro'
import { signInWithWechat } from '../api/signIn'

/** A token for whoever uses this WeChat, without a word to him; `signIn.h5.ts` is the H5 half. */
export async function signIn(): Promise<string> {
  const { code } = await login()
  const { token } = await signInWithWechat({ body: { code } })
  return token
}
