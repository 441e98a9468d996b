import { type FaultTable, faultOfText, findFault, type ReadFault } from './faults'

// smartprogram.baidu.com/docs/develop/api/net_request: a call that cannot be parsed (Android 201, iOS 202), a bad URL
// (iOS 4). 1001 is any failure.
const CODES: FaultTable = { wrong: /^(4|201|202)$/ }

/** Baidu: `{ errCode, errMsg }`. */
export const baiduFault: ReadFault = ({ errCode, errMsg }) =>
  typeof errMsg === 'string' ? findFault(CODES, errCode) || faultOfText(errMsg) : undefined
