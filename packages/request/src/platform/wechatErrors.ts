import { type FaultTable, faultOfText, findFault, type ReadFault } from './faults'

// developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html, base library 2.24.0 and later. Of
// 600000, 600001 and what is not here, the text says what happened. `parse`: no UTF-8. `wrong`: permissions, arguments,
// URL, data, redirects, a download's file.
const CODES: FaultTable = {
  timeout: /^5$/,
  domain: /^600002$/,
  interrupted: /^600003$/,
  parse: /^602302$/,
  wrong: /^(10[0-4]|1001|60000[4589]|60001[01]|60230[01]|60330[0-3])$/,
}

/** WeChat and QQ: `errno` first, as WeChat asks, then the text. */
export const wechatFault: ReadFault = ({ errno, errMsg }) =>
  typeof errMsg === 'string' ? findFault(CODES, errno) || faultOfText(errMsg) : undefined
