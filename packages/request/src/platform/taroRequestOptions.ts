import type * as Taro from '@tarojs/taro'

/** The options of `Taro.request` that this package leaves to the app. */
export type TaroRequestOptions = Omit<
  Taro.request.Option,
  | 'url'
  | 'method'
  | 'header'
  | 'data'
  | 'timeout'
  | 'dataType'
  | 'responseType'
  | 'signal'
  | 'success'
  | 'fail'
  | 'complete'
  | 'enableChunked'
  | 'jsonp'
> & {
  /** WeChat from base library 3.2.2 on (Taro's types leave it out), and H5. @default 'follow' */
  readonly redirect?: 'follow' | 'manual'
}
