import { faultOfCode, faultOfText, type ReadFault } from './faults'

// developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html, base library 2.24.0 and later. Of
// 600000, 600001 and what is not here, the text says what happened. `wrong`: permissions, arguments, URL, data,
// redirects, encoding, a download's file.
const CODES =
  'timeout 5 domain 600002 interrupted 600003 wrong 100 101 102 103 104 1001 600004 600005 600008 600009 600010 600011 ' +
  '602300 602301 602302 603300 603301 603302 603303'

/** WeChat and QQ: `errno` first, as WeChat asks, then the text. */
export const wechatFault: ReadFault = ({ errno, errMsg }) =>
  typeof errMsg === 'string' ? faultOfCode(CODES, errno) || faultOfText(errMsg) : undefined
