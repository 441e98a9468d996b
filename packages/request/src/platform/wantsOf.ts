import type { TransportRequest } from '../transport'

/** What a request asks of a transport that is not Taro's. */
export interface Wants {
  readonly content: 'text' | 'bytes'
  /** `undefined`: redirects are followed. */
  readonly redirect: 'follow' | 'manual' | undefined
}

/** @throws TypeError for what only Taro's can do. */
export function wantsOf({ step, taro }: TransportRequest): Wants {
  const content = step ? step.content : 'text'
  if (content) return { content, redirect: step?.redirect || taro.redirect }
  throw new TypeError(
    'Only taroTransport has uploads, downloads and streams: give the endpoint a `transport` of its own',
  )
}
