/**
 * The lists of trusted domains, as the console has them: https://mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 服务器域名.
 * WeChat's rules are in https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html.
 */
export interface Domains {
  /** request 合法域名: `Taro.request`, streams included. `https://`, with a port only if every URL has it. @default [] */
  readonly request?: readonly string[] | undefined
  /** uploadFile 合法域名: `Taro.uploadFile`. As `request`. @default [] */
  readonly upload?: readonly string[] | undefined
  /** downloadFile 合法域名: `Taro.downloadFile`, and `Taro.getImageInfo`. As `request`. @default [] */
  readonly download?: readonly string[] | undefined
  /** socket 合法域名: `Taro.connectSocket`. `wss://`, without a port: all of them are allowed. @default [] */
  readonly socket?: readonly string[] | undefined
}

export type ListName = keyof Domains

/** With what the console and the platforms' errors call them. */
export const LISTS: Readonly<Record<ListName, { readonly title: string; readonly scheme: 'https' | 'wss' }>> = {
  request: { title: 'request', scheme: 'https' },
  upload: { title: 'uploadFile', scheme: 'https' },
  download: { title: 'downloadFile', scheme: 'https' },
  socket: { title: 'socket', scheme: 'wss' },
}

// They are the keys of an object of ours.
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[]

/** A list's entries, in the form in which a URL's host is compared with them. */
export function entriesOf(domains: Domains, list: ListName): readonly string[] {
  return (domains[list] ?? []).map((entry) => entry.toLowerCase())
}
