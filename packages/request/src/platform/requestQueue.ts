import { createQueue, type Queue } from '../queue'

// Requests at a time: developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html, QQ has WeChat's rules;
// Baidu on iOS 6, on Android 5 for one host. Others document none.
const LIMIT: number =
  process.env.TARO_ENV === 'weapp' || process.env.TARO_ENV === 'qq'
    ? 10
    : process.env.TARO_ENV === 'swan'
      ? 5
      : Number.POSITIVE_INFINITY

/** Shared by all clients of the app, as the platform's limit is. */
export const requestQueue: Queue = /* @__PURE__ */ createQueue(LIMIT)

/**
 * Sets how many requests, uploads and downloads of this app are on the wire at a time; the others wait for their turn.
 * `Infinity` leaves it to the platform.
 *
 * The default is the platform's own limit: 10 on WeChat and QQ, 5 on Baidu, none elsewhere.
 *
 * @throws TypeError in development builds, for anything but a number from 1 on; elsewhere that is 1
 */
export function limitRequests(limit: number): void {
  if (process.env.NODE_ENV !== 'production' && !(limit >= 1))
    throw new TypeError(`A limit of requests is a number from 1 on; got ${limit}`)
  // NaN as well.
  requestQueue.limit = Math.max(1, limit) || 1
}
