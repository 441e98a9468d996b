import type { Phone } from './phones/Phone'

/** Signs the reader 小林 in, as he would from the tab “我的”. */
export async function signInAtMine(phone: Phone): Promise<void> {
  await phone.see('红楼梦')
  await phone.tab('我的')
  await phone.tap('sign-in')
  await phone.signIn('小林')
  await phone.see('修改名字')
}
