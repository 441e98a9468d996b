/** Bytes that a platform's storage takes. */
interface StorageLimits {
  /** Under one key. */
  entry: number
  /** For queries, in all: what is left of the platform's is the app's own. */
  all: number
}

/**
 * WeChat has 1 MB a key and 10 MB in all (developers.weixin.qq.com, wx.setStorage), Alipay 200 KB and 10 MB (opendocs.alipay.com,
 * my.setStorage), a browser some 5 MB in all. Values grow when the platform encodes them, so a little of each stays free.
 */
export function storageLimits(): StorageLimits {
  if (process.env.TARO_ENV === 'alipay') return { entry: 180_000, all: 8_000_000 }
  if (process.env.TARO_ENV === 'h5') return { entry: 1_000_000, all: 3_500_000 }
  return { entry: 1_000_000, all: 8_000_000 }
}
