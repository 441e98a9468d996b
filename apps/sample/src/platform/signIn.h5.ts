import { navigateTo } from '@tarojs/taro'
import { awaitToken } from '../account/loginPage'

/** A token from the login page, which the reader fills in or leaves. */
export function signIn(): Promise<string> {
  return awaitToken(() => navigateTo({ url: '/pages/login/index' }))
}
