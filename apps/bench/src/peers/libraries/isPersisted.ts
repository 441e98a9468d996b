import { getLaunchOptionsSync } from '@tarojs/taro'

/** Only what measures persistence pays for it. */
export const isPersisted: boolean = getLaunchOptionsSync().query?.persist === '1'
